import { describe } from 'vitest';
import { NativeEngine } from '../../relay/native-engine.ts';
import { conformance } from './conformance.ts';

describe('native DuckDB', () => conformance(() => NativeEngine.start()));
