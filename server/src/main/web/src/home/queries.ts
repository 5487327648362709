import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** Everything the board shows, in one call; asked again every minute, so that a board on a wall stays true. */
export const useHome = () =>
  useQuery({ queryKey: ['home'], queryFn: () => body(api.GET('/api/v1/home')), refetchInterval: 60_000 });
