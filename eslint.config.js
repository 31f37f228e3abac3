import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { BOUNDARY_RULES, BOUNDARY_SETTINGS } from './scripts/lint/rooms.js';
import { restrictedSyntax } from './scripts/lint/restricted-syntax.js';

const SHIPPED = ['src/**/*.{ts,js,svelte}', 'workers/**/*.ts', 'relay/**/*.ts'];

export default ts.config(
  {
    ignores: ['dist/', 'release/', '.cache/', 'public/ext/', 'test-results/', 'playwright-report/'],
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows every name, and knows the types of the DOM, which this rule does not.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // A fragment route and an exported file are no kit routes; $state classes own their collections.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,js}'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: SHIPPED,
    plugins: { boundaries },
    settings: BOUNDARY_SETTINGS,
    rules: {
      ...BOUNDARY_RULES,
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restrictedSyntax()],
    },
  },
  {
    files: ['src/engine/egress.ts', 'workers/service-worker.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax({ except: 'network' })] },
  },
  {
    files: ['src/engine/start-workers.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax({ except: 'workers' })] },
  },
  {
    files: ['src/sql/dialects/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax({ except: 'rawSql' })] },
  },
);
