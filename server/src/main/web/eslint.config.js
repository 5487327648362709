import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a component may be: small, typed, and without a request of its own. */
export default tseslint.config(
  { ignores: ['node_modules', 'src/api/generated'] },
  {
    files: ['src/**/*.{ts,tsx}', '*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { 'react-hooks': hooks },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines': ['error', 250],
      'no-console': 'error',
      eqeqeq: ['error', 'smart'],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text of people is never markup.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/queries.ts', 'src/api/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only queries.ts talks to the server.' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/api/client'], importNames: ['api', 'body'], message: 'Only queries.ts talks to the server.' },
          ],
        },
      ],
    },
  },
);
