import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';

/** Shows a component as a page would, without motion. */
export const shown = (component: ReactNode) => render(<MantineProvider env="test">{component}</MantineProvider>);
