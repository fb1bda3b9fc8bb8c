import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** The last memo of a page: the next one begins after it, with what was written before. */
export interface MemoPlace {
  updatedAt: string;
  id: string;
}

const place = z.tuple([z.iso.datetime(), z.uuid()]);

export function writeMemoCursor({ updatedAt, id }: MemoPlace): string {
  return Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url');
}

/** Throws beside `cursor` what `writeMemoCursor` did not write. */
export function readMemoCursor(cursor: string): MemoPlace {
  try {
    const [updatedAt, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { updatedAt, id };
  } catch {
    throw new AppError('invalid', 'excerpt.cursor', { field: 'cursor' });
  }
}
