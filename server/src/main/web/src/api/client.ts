import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/openapi';

/** A refused request, as the server explains it. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly errors: { field: string; message: string }[],
    readonly requestId: string,
    readonly code = '',
  ) {
    super(detail);
  }
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (response.ok) {
      return response;
    }
    const problem = await response.json().catch(() => ({}));
    throw new ProblemError(
      response.status,
      problem.title ?? 'The server did not answer as expected',
      problem.detail ?? `Status ${response.status}.`,
      problem.errors ?? [],
      problem.requestId ?? '',
      problem.code ?? '',
    );
  },
};

export const api = createClient<paths>({
  baseUrl: '',
  headers: { 'X-Requested-With': 'probity' },
});
api.use(refusals);

/** The body of an answer that the middleware has let through. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
