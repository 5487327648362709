import { nonce } from './nonce';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/client';
import { router } from './router';
import { noteExpiry } from './session/queries';
import { theme, variables } from './theme/theme';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (problem) => noteExpiry(queries, problem) }),
  mutationCache: new MutationCache({ onError: (problem) => noteExpiry(queries, problem) }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, problem) => !(problem instanceof ProblemError) && failures < 2,
    },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
        cssVariablesResolver={variables}
      >
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
