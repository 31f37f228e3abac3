import {
  Binary,
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  FixedSizeBinary,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  LargeBinary,
  LargeUtf8,
  TimeMicrosecond,
  TimeMillisecond,
  TimeNanosecond,
  TimeSecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  type DataType,
} from 'apache-arrow';

/** An Arrow type and how its values lie in memory: bytes each, bits, or offsets of 4 or 8 bytes. */
export interface ArrowLayout {
  readonly type: DataType;
  readonly width: number | 'bits' | 'offsets-4' | 'offsets-8';
}

const FIXED: Readonly<Record<string, () => ArrowLayout>> = {
  b: () => ({ type: new Bool(), width: 'bits' }),
  c: () => ({ type: new Int8(), width: 1 }),
  C: () => ({ type: new Uint8(), width: 1 }),
  s: () => ({ type: new Int16(), width: 2 }),
  S: () => ({ type: new Uint16(), width: 2 }),
  i: () => ({ type: new Int32(), width: 4 }),
  I: () => ({ type: new Uint32(), width: 4 }),
  l: () => ({ type: new Int64(), width: 8 }),
  L: () => ({ type: new Uint64(), width: 8 }),
  f: () => ({ type: new Float32(), width: 4 }),
  g: () => ({ type: new Float64(), width: 8 }),
  u: () => ({ type: new Utf8(), width: 'offsets-4' }),
  U: () => ({ type: new LargeUtf8(), width: 'offsets-8' }),
  z: () => ({ type: new Binary(), width: 'offsets-4' }),
  Z: () => ({ type: new LargeBinary(), width: 'offsets-8' }),
  tdD: () => ({ type: new DateDay(), width: 4 }),
  tdm: () => ({ type: new DateMillisecond(), width: 8 }),
  tts: () => ({ type: new TimeSecond(), width: 4 }),
  ttm: () => ({ type: new TimeMillisecond(), width: 4 }),
  ttu: () => ({ type: new TimeMicrosecond(), width: 8 }),
  ttn: () => ({ type: new TimeNanosecond(), width: 8 }),
};

const TIMESTAMPS = {
  s: TimestampSecond,
  m: TimestampMillisecond,
  u: TimestampMicrosecond,
  n: TimestampNanosecond,
};

/**
 * The layout of a flat Arrow format string, undefined for nested and rare ones. A duration becomes its
 * count as a 64-bit integer, which is how Parquet stores it.
 */
export function layoutOfFormat(format: string): ArrowLayout | undefined {
  const fixed = FIXED[format];
  if (fixed !== undefined) return fixed();
  if (format.startsWith('tD')) return { type: new Int64(), width: 8 };
  const unit = /^ts([smun]):(.*)$/.exec(format);
  if (unit !== null) {
    const [, letter = 'u', zone = ''] = unit;
    const Timestamp = TIMESTAMPS[letter as keyof typeof TIMESTAMPS];
    return { type: new Timestamp(zone === '' ? null : zone), width: 8 };
  }
  if (format.startsWith('w:')) {
    const width = Number(format.slice(2));
    return { type: new FixedSizeBinary(width), width };
  }
  if (format.startsWith('d:')) {
    const [precision = 38, scale = 0, bits = 128] = format.slice(2).split(',').map(Number);
    return bits === 128 ? { type: new Decimal(scale, precision, 128), width: 16 } : undefined;
  }
  return undefined;
}
