import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import type { Distance, Query, Ref } from '@/lib/core/retrieval/query';
import { mapRefs } from '@/lib/core/retrieval/query';
import { evaluateQuery, type Model, type ModelExcerpt } from '@/lib/core/retrieval/testing/evaluate-query';
import { arbitraryProximity, arbitraryTheme, combined } from '@/lib/core/retrieval/testing/arbitrary-query';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { db } from '@/lib/db';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { planRetrieval } from '@/lib/domain/retrieval/plan-retrieval';
import { resolveQuery } from '@/lib/domain/retrieval/resolve-query';
import { loadThemes } from '@/lib/domain/retrieval/theme-entries';
import { placesOf, retrievedIdsSql } from '@/lib/domain/retrieval/retrieval-places';
import {
  makeCase,
  makeDocument,
  makeExcerpt,
  makeInterview,
  makeMember,
  makeStudy,
  makeTheme,
} from '@/test/factories';

/** So that the stretches of a walk (beside-places.ts) meet amid the words that are coded. */
const BEFORE = 'Prima di tutto, ancora niente. '.repeat(63);

const TEXT = [
  BEFORE,
  'T1: Uno due tre quattro.',
  'T2: Cinque sei.',
  'Sette.',
  'T1: Otto nove dieci undici.',
  'Dodici.',
  '',
].join('\n');
/** Of interviews; more documents than a walk begins with. */
const DATES = ['2021', '2022-06', null, '2021', null, '2023'];

let access: StudyAccess;
let model: Model;
/** The ids of each kind, of which queries take some. */
let ids: Record<string, string[]>;

/** A small study drawn from a seed that is always the same, with excerpts of two coders everywhere in six documents. */
beforeAll(async () => {
  const members = await makeStudy();
  access = members.researcher;
  const other = await makeMember(members.study, ['RESEARCHER'], 'Altra');
  const root = await makeTheme(access, { name: 'A' });
  const child = await makeTheme(access, { name: 'A1', parentId: root.id });
  const themes = [
    root,
    child,
    await makeTheme(access, { name: 'B' }),
    await makeTheme(access, { name: 'C' }),
  ];
  const cases = [await makeCase(access), await makeCase(access)];
  const people = await Promise.all(
    ['T1', 'T2'].map((code) => db.participant.create({ data: { studyId: access.studyId, code } })),
  );
  const documents = [];
  for (const [index, date] of DATES.entries()) {
    const interview = date === null ? null : await makeInterview(access, { number: index + 1 });
    if (interview) await db.interview.update({ where: { id: interview.id }, data: { date } });
    const document = await makeDocument(access, {
      text: TEXT,
      wording: index === 1 ? 'NOTES' : 'VERBATIM',
      ...(interview && { interviewId: interview.id }),
    });
    for (const [at, person] of people.entries())
      await db.speaker.create({
        data: {
          studyId: access.studyId,
          documentId: document.id,
          label: `T${at + 1}`,
          role: 'PARTICIPANT',
          participantId: person.id,
        },
      });
    documents.push({
      id: document.id,
      wording: document.wording,
      interviewId: interview?.id ?? null,
      date,
      paragraphs: splitParagraphs(TEXT).map(({ blockStart }) => blockStart),
    });
  }
  const excerpts: ModelExcerpt[] = [];
  for (const [index, drawn] of fc.sample(anyExcerpt, { numRuns: 75, seed: 5 }).entries()) {
    const coder = drawn.second ? other : access;
    const document = documents[index % documents.length]!;
    const caseIds = cases.filter((_, at) => drawn.cases[at]).map(({ id }) => id);
    const range = { start: drawn.start, end: Math.min(TEXT.length - 1, drawn.start + drawn.length) };
    const made = await makeExcerpt(coder, { documentId: document.id, ...range, caseIds, themeIds: [] });
    const { speakers } = await db.excerpt.update({
      where: { id: made.id },
      data: { isKey: drawn.isKey, memo: drawn.memo },
    });
    const codings = drawn.codings.map(({ theme, weight, day }) => ({
      id: newId(),
      themeId: themes[theme]!.id,
      weight,
      codedOn: day,
    }));
    await db.coding.createMany({
      data: codings.map(({ id, themeId, weight, codedOn }) => ({
        id,
        studyId: access.studyId,
        excerptId: made.id,
        themeId,
        documentId: document.id,
        coderId: coder.userId,
        ...range,
        weight,
        createdAt: new Date(`${codedOn}T22:30:00Z`),
      })),
    });
    const spoken = people.filter((_, at) => speakers.includes(`T${at + 1}`)).map(({ id }) => id);
    // half past ten in London is the day after in Rome in summer, and not in winter
    const romeDay = (day: string) => (day === '2026-07-01' ? '2026-07-02' : day);
    excerpts.push({
      id: made.id,
      documentId: document.id,
      ...range,
      coderId: coder.userId,
      speakerIds: spoken,
      caseIds,
      quote: TEXT.slice(range.start, range.end),
      memo: drawn.memo,
      isKey: drawn.isKey,
      codings: codings.map((coding) => ({ ...coding, codedOn: romeDay(coding.codedOn) })),
    });
  }
  model = { themes, documents, excerpts };
  ids = {
    theme: themes.map(({ id }) => id),
    case: cases.map(({ id }) => id),
    document: documents.map(({ id }) => id),
    interview: documents.flatMap(({ interviewId }) => interviewId ?? []),
    speaker: people.map(({ id }) => id),
    coder: [access.userId, other.userId],
  };
});

const anyExcerpt = fc.record({
  start: fc.integer({ min: BEFORE.length, max: TEXT.length - 3 }),
  length: fc.integer({ min: 1, max: 25 }),
  second: fc.boolean(),
  isKey: fc.boolean(),
  memo: fc.constantFrom('', 'da rivedere 50%', 'Rivisto'),
  cases: fc.tuple(fc.boolean(), fc.boolean()),
  codings: fc.uniqueArray(
    fc.record({
      theme: fc.nat(3),
      weight: fc.option(fc.constantFrom(0, 50, 100)),
      day: fc.constantFrom('2026-01-15', '2026-07-01', '2026-09-30'),
    }),
    { maxLength: 3, selector: ({ theme }) => theme },
  ),
});

/** Names stand for the nth thing of a kind until the ids are known. */
const ref: fc.Arbitrary<Ref> = fc.nat(3).map((n) => ({ name: String(n) }));
const comparison = fc.constantFrom('=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const);
const theme = arbitraryTheme(ref);
const query = combined(
  fc.oneof(
    theme,
    { weight: 3, arbitrary: arbitraryProximity(theme, 12) },
    fc.record({ kind: fc.constant('case' as const), ref: fc.option(ref) }),
    fc.record({
      kind: fc.constantFrom('interview' as const, 'document' as const, 'speaker' as const, 'coder' as const),
      ref,
    }),
    fc.record({
      kind: fc.constant('date' as const),
      comparison,
      value: fc.constantFrom('2021', '2022', '2022-06', '2021-05'),
    }),
    fc.record({
      kind: fc.constant('coded' as const),
      comparison,
      value: fc.constantFrom('2026', '2026-07', '2026-07-01', '2026-07-02', '2026-01'),
    }),
    fc.record({ kind: fc.constant('weight' as const), comparison, value: fc.constantFrom(0, 50, 99) }),
    fc.record({ kind: fc.constant('key' as const), value: fc.boolean() }),
    fc.record({
      kind: fc.constant('wording' as const),
      value: fc.constantFrom('VERBATIM' as const, 'NOTES' as const),
    }),
    fc.record({
      kind: fc.constantFrom('text' as const, 'memo' as const),
      words: fc.constantFrom('e', 'SEI', 'rivisto', '50%', '_'),
    }),
  ),
  2,
);

const named = (name: string) => ({ kind: 'theme' as const, ref: { name }, only: false, weights: [] });
const beside = (left: string, right: string, distance: Distance): Query => ({
  kind: 'proximity',
  relation: 'near',
  distance,
  left: [named(left)],
  right: [named(right)],
});

/** A walk whose rest looks around each coding for itself. */
const nearAndNotNear: Query = {
  kind: 'and',
  items: [
    beside('0', '2', { value: 40, unit: 'characters' }),
    { kind: 'not', item: beside('0', '3', { value: 1, unit: 'paragraphs' }) },
  ],
};

const ofStudy = (asked: Query) =>
  mapRefs(asked, (kind, named) => {
    const known = ids[kind]!;
    return { id: known[Number('name' in named ? named.name : 0) % known.length]! };
  });

const byPlace = (found: readonly string[]) => {
  const places = new Map(
    model.excerpts.map(({ id, documentId, start }) => [
      id,
      [documentId, String(start).padStart(6, '0'), id].join(),
    ]),
  );
  return [...found].sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
};

describe('a query of the database', () => {
  test('finds what looking at every excerpt finds, in the order of the text, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 1, max: 20 }), async (asked, limit) => {
        const wanted = ofStudy(asked);
        const expected = byPlace(evaluateQuery(wanted, model));
        const plan = await planRetrieval(
          access,
          await resolveQuery(access, wanted, await loadThemes(access)),
        );
        const found: ExcerptPlace[] = [];
        for (;;) {
          const rows = await placesOf(plan, found.at(-1) ?? null, limit);
          found.push(...rows);
          if (rows.length < limit) break;
        }
        expect(found.map(({ excerptId }) => excerptId)).toEqual(expected);
        const all = await db.$queryRaw<
          { id: string }[]
        >`SELECT excerpt_id AS id FROM (${retrievedIdsSql(plan)}) AS found`;
        expect(byPlace(all.map(({ id }) => id))).toEqual(expected);
      }),
      { numRuns: 150, seed: 1, examples: [[nearAndNotNear, 3]] },
    );
  });

  test('is one that the study answers in more ways than none and all', () => {
    const counts = fc
      .sample(query, { numRuns: 150, seed: 1 })
      .map((asked) => evaluateQuery(ofStudy(asked), model).length);
    expect(counts.filter((count) => count > 0 && count < model.excerpts.length).length).toBeGreaterThan(60);
  });
});
