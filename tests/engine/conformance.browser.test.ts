import { describe } from 'vitest';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { conformance } from './conformance.ts';

describe('DuckDB-WASM', () => conformance(() => Promise.resolve(new DuckdbEngine())));
