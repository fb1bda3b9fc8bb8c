import type { ReadCodebook } from '@/lib/core/coding/codebook-entry';
import { codebookUpload, MAX_CODEBOOK_BYTES, type CodebookUpload } from '@/lib/domain/themes/codebook-files';
import { AppError } from '@/lib/errors';
import { readCodebook } from '@/lib/exchange/codebook/read-codebook';
import { readMultipart } from '@/lib/http/read-multipart';
import { checkInput } from '@/lib/http/route';

/** A codebook sent as multipart/form-data, with what is to be done with it. */
export async function readCodebookUpload(
  request: Request,
): Promise<{ read: ReadCodebook; wish: CodebookUpload }> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('invalid', 'upload.no-file', { field: 'file' });
  const { fields, file } = await readMultipart(request, MAX_CODEBOOK_BYTES);
  const wish = checkInput(codebookUpload, fields);
  if (!file || file.bytes.length === 0) throw new AppError('invalid', 'upload.no-file', { field: 'file' });
  return { read: readCodebook(file.bytes), wish };
}
