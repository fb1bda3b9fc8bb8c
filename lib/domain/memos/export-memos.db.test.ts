import { expect, it } from 'vitest';
import { plainMemo } from '@/lib/core/memos/memo-content';
import { db } from '@/lib/db';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { createMemo } from '@/lib/domain/memos/create-memo';
import { exportMemos } from '@/lib/domain/memos/export-memos';
import { zipContents } from '@/lib/exchange/testing/zip-contents';
import { makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

const TEXT = 'Lo sportello apre due volte la settimana.';

it('leaves whole but for the quote that consent keeps back, for who may export', async () => {
  const { researcher, reader, stranger } = await makeStudy();
  const { studyId } = researcher;
  const interview = await makeInterview(researcher);
  const participant = await db.participant.create({
    data: {
      studyId,
      code: 'T01',
      interviews: { create: { interview: { connect: { studyId_id: { studyId, id: interview.id } } } } },
    },
  });
  const document = await makeDocument(researcher, { text: TEXT, interviewId: interview.id });
  const excerpt = await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 12 });
  await updateExcerpt(researcher, excerpt.id, { memo: 'nota al brano', revision: 1 });
  await createMemo(researcher, { target: 'STUDY', title: '=1+1', content: plainMemo('nota, di studio') });

  const fileOf = async (format: 'csv' | 'docx', filter = {}) => {
    const { content, name } = await exportMemos(researcher, filter, { format, locale: 'it' });
    const bytes = Buffer.concat(await content.toArray());
    expect(name).toMatch(new RegExp(`-memo-.*\\.${format}$`));
    return format === 'csv' ? bytes.toString() : ((await zipContents(bytes)).get('word/document.xml') ?? '');
  };

  for (const format of ['csv', 'docx'] as const) {
    const kept = await fileOf(format);
    expect(kept, format).toContain('nota al brano');
    expect(kept, format).toContain('nota, di studio');
    expect(kept, format).not.toContain('Lo sportello');
    expect(kept, format).toContain('manca il consenso');
  }
  expect(await fileOf('csv')).toContain(";'=1+1;");

  await db.consent.create({
    data: { studyId, participantId: participant.id, level: 'VERBATIM', recordedById: researcher.userId },
  });
  for (const format of ['csv', 'docx'] as const)
    expect(await fileOf(format, { kind: 'EXCERPT' }), format).toContain('Lo sportello');
  expect(await fileOf('docx', { kind: 'EXCERPT' })).toContain('Di che cosa parla: Brano');

  const options = { format: 'csv' as const, locale: 'it' as const };
  await expect(exportMemos(reader, {}, options)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(exportMemos(stranger, { document: document.id }, options)).rejects.toMatchObject({
    code: 'not-found',
  });
});
