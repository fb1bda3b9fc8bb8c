import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listSimilarParagraphs } from '@/lib/domain/proposals/list-similar-paragraphs';
import { listThemesTogether } from '@/lib/domain/proposals/list-themes-together';
import { makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

const BUSES = 'Le corriere per l’ospedale passano due volte al giorno e gli anziani restano a piedi.';
const ALIKE = 'Con la corriera verso l’ospedale gli anziani fanno fatica, passa poco.';
const OTHER = 'Il regolamento contabile è stato riscritto dopo la riforma dei bilanci armonizzati.';

let made: Awaited<ReturnType<typeof makeStudy>>;
beforeEach(async () => {
  made = await makeStudy();
});

describe('similar paragraphs', () => {
  const texts = async () => {
    const first = await makeDocument(made.researcher, { text: `${BUSES}\n\n${OTHER}` });
    const second = await makeDocument(made.researcher, { text: `${OTHER}\n\n${ALIKE}` });
    return { first, second };
  };
  const range = { start: 0, end: BUSES.length };

  it('finds what speaks of the same in other words, not what stands beside it', async () => {
    const { first, second } = await texts();
    const theme = await makeTheme(made.coordinator);
    const start = OTHER.length + 2;
    await makeExcerpt(made.researcher, {
      documentId: second.id,
      start: start + 4,
      end: start + 9,
      themeIds: [theme.id],
    });
    const found = await listSimilarParagraphs(made.reader, first.id, range);
    expect(found[0]).toMatchObject({
      documentId: second.id,
      start,
      text: ALIKE,
      themeIds: [theme.id],
      citation: 'Doc. 2',
    });
    expect(found.map(({ text }) => text)).not.toContain(BUSES);
    expect(found.map(({ text }) => text)).not.toContain(OTHER);
  });

  it('looks neither into documents that were set aside nor into another study', async () => {
    const { first, second } = await texts();
    await makeDocument(made.stranger, { text: ALIKE });
    await db.document.update({ where: { id: second.id }, data: { deletedAt: new Date() } });
    expect(await listSimilarParagraphs(made.reader, first.id, range)).toEqual([]);
    await expect(listSimilarParagraphs(made.stranger, first.id, range)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows texts that name people only to who may read identities', async () => {
    const { first, second } = await texts();
    await db.version.updateMany({ where: { documentId: second.id }, data: { identityOnly: true } });
    expect(await listSimilarParagraphs(made.reader, first.id, range)).toEqual([]);
    expect(await listSimilarParagraphs(made.coordinator, first.id, range)).toHaveLength(1);
  });

  it('reads words of any kind without stumbling', async () => {
    const hostile = `'); DROP TABLE theme; -- & | ! : * <-> \\ ' 👩‍🌾 https://example.org/a?b=c&d`;
    const { id } = await makeDocument(made.researcher, { text: `${hostile}\n\n${hostile} ancora` });
    await expect(
      listSimilarParagraphs(made.reader, id, { start: 0, end: hostile.length }),
    ).resolves.toBeInstanceOf(Array);
  });
});

describe('themes together', () => {
  it('counts where a theme stands with another, on the same words or overlapping ones', async () => {
    const { researcher, coordinator } = made;
    const { id: documentId } = await makeDocument(researcher, { text: `${BUSES} ${OTHER}` });
    const [access, age, once, gone] = [
      await makeTheme(coordinator),
      await makeTheme(coordinator),
      await makeTheme(coordinator),
      await makeTheme(coordinator),
    ];
    const mark = (start: number, end: number, ...themeIds: string[]) =>
      makeExcerpt(researcher, { documentId, start, end, themeIds });
    await mark(0, 10, access.id, age.id, gone.id);
    await mark(20, 30, access.id, once.id, gone.id);
    await makeExcerpt(coordinator, { documentId, start: 25, end: 40, themeIds: [age.id] });
    await mark(50, 60, access.id);
    await mark(60, 70, age.id);
    await db.theme.update({ where: { id: gone.id }, data: { archivedAt: new Date() } });
    expect(await listThemesTogether(made.reader, [access.id])).toEqual([
      { themeId: age.id, together: 2, of: 3 },
    ]);
    await expect(listThemesTogether(made.stranger, [access.id])).rejects.toMatchObject({ code: 'not-found' });
  });
});
