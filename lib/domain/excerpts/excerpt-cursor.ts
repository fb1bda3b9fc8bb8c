import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** The last excerpt of a page: the next one begins after it. */
export interface ExcerptPlace {
  documentId: string;
  start: number;
  excerptId: string;
}

const place = z.tuple([z.uuid(), z.int32(), z.uuid()]);

export function writeCursor({ documentId, start, excerptId }: ExcerptPlace): string {
  return Buffer.from(JSON.stringify([documentId, start, excerptId])).toString('base64url');
}

/** Throws beside `cursor` what `writeCursor` did not write. */
export function readCursor(cursor: string): ExcerptPlace {
  const [documentId, start, excerptId] = parsed(cursor);
  return { documentId, start, excerptId };
}

function parsed(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('invalid', 'excerpt.cursor', { field: 'cursor' });
  }
}
