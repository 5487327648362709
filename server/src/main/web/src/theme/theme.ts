import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef3fd',
  '#dce7fa',
  '#b9cff4',
  '#93b4ee',
  '#7ba3ea',
  '#4f7fdf',
  '#3a6ad0',
  '#2c57b6',
  '#234795',
  '#1a3672',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f5',
  '#e3e7ed',
  '#d3d9e2',
  '#bcc4d0',
  '#98a2b1',
  '#697486',
  '#4b5565',
  '#2f3845',
  '#1a212b',
];

const dark: MantineColorsTuple = [
  '#d8dde5',
  '#b4bdca',
  '#96a1b1',
  '#5a6576',
  '#313a48',
  '#252d39',
  '#1a202a',
  '#12171f',
  '#0d1118',
  '#090c11',
];

/** One calm palette: colour is kept for what needs somebody, never for decoration. */
export const theme = createTheme({
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h5: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        // The head of a dialog is not a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Alert: { defaultProps: { variant: 'light' } },
  },
});

/** Quiet text still reaches 4.5:1 on every surface it stands on. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f5f7fa',
    '--mantine-color-dimmed': '#556072',
    '--mantine-color-placeholder': '#667083',
    '--mantine-color-error': '#b42318',
    '--mantine-color-text': '#1a212b',
    '--mantine-color-anchor': '#2550ab',
    '--mantine-color-teal-light': '#e0f4ec',
    '--mantine-color-teal-light-color': '#0a5a44',
    '--mantine-color-green-light-color': '#1b5e2b',
    '--mantine-color-red-light': '#fdecec',
    '--mantine-color-red-light-color': '#a01818',
    '--mantine-color-orange-light-color': '#8a3c00',
    '--mantine-color-yellow-light': '#fcf3cd',
    '--mantine-color-yellow-light-color': '#6b4c00',
    '--mantine-color-blue-light-color': '#134e92',
    '--mantine-color-gray-light-color': '#3f4957',
  },
  dark: {
    '--mantine-color-dimmed': '#a3adbc',
    '--mantine-color-placeholder': '#8e99a9',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-text': '#dde2ea',
    '--mantine-color-anchor': '#9bbcf5',
    '--mantine-color-teal-light': '#10322a',
    '--mantine-color-teal-light-color': '#86e5c5',
    '--mantine-color-red-light': '#411a1c',
    '--mantine-color-red-light-color': '#ffb3b0',
    '--mantine-color-yellow-light': '#352d0e',
    '--mantine-color-yellow-light-color': '#ffe27a',
  },
});
