import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binaryRows } from './binary-rows';

const rows = fc.array(fc.array(fc.option(fc.uint8Array({ maxLength: 9 })), { maxLength: 4 }), {
  maxLength: 6,
});

function written(given: (Uint8Array | null)[][]): Buffer {
  const number = (bytes: 2 | 4, value: number) => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeIntBE(value, 0, bytes);
    return buffer;
  };
  const fields = (row: (Uint8Array | null)[]) =>
    row.flatMap((field) => (field === null ? [number(4, -1)] : [number(4, field.length), field]));
  return Buffer.concat([
    Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
    ...[number(4, 0), number(4, 0)],
    ...given.flatMap((row) => [number(2, row.length), ...fields(row)]),
    number(2, -1),
  ]);
}

it('reads what was written, wherever it lies in memory', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 7 }), (given, offset) => {
      const padded = Buffer.concat([Buffer.alloc(offset), written(given)]).subarray(offset);
      const read = [...binaryRows(padded)].map((row) => row.map((field) => field && [...field]));
      expect(read).toEqual(given.map((row) => row.map((field) => field && [...field])));
    }),
  );
});

it('throws when the bytes end early', () => {
  const whole = written([[Uint8Array.of(1, 2)]]);
  expect(() => [...binaryRows(whole.subarray(0, -2))]).toThrow(RangeError);
});
