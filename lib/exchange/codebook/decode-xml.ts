import { AppError } from '@/lib/errors';

const UTF_16: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' };

/** The text of an XML file in the encoding that it declares, UTF-8 when it declares none. Throws `codebookFile.encoding`. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(UTF_16[mark] ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('invalid', 'codebookFile.encoding', { field: 'file' });
  }
}
