import type { Api } from './api';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';

/** A study with one of everything; `ids` by the names of the bracketed folders of the API. */
export interface World {
  study: TestStudy;
  ids: Record<string, string>;
}

const TEXT = 'Anna: Lo sportello apre due volte la settimana.\n\nBruno: Non basta, e lo diciamo da anni.';

export const contentOf = (text: string, excerptIds: readonly string[] = []) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text },
        ...excerptIds.map((excerptId) => ({ type: 'citation', attrs: { excerptId } })),
      ],
    },
  ],
});

/** `owner` coordinates the study. The text names the world, so that two never have the same sha256. */
export async function makeWorld(owner: Api, name: string, memberId: string): Promise<World> {
  const study = await createStudy(owner, name);
  const make = makersOf(owner, study);
  const text = `${TEXT}\n\n${name} ${study.id}`;
  const madeCase = await make.case('C1');
  const theme = await make.theme('Accesso');
  const interview = await make.interview(1, { caseIds: [madeCase.id] });
  const document = await make.document(text, { caseIds: [madeCase.id] });
  const passage = await owner.post<{ id: string }>(`${study.path}/documents/${document.id}/passages`, {
    caseId: madeCase.id,
    fromParagraph: 0,
    toParagraph: 1,
  });
  const excerpt = await make.excerpt(document, rangeOf(text, 'due volte la settimana'), [theme.id]);
  const { summary, version, comment } = await makeSummary(owner, study, madeCase.id, excerpt.id);
  return {
    study,
    ids: {
      case: madeCase.id,
      coding: excerpt.codings[0]?.id ?? '',
      comment,
      document: document.id,
      excerpt: excerpt.id,
      interview: interview.id,
      member: memberId,
      passage: passage.id,
      sha256: document.version.sha256,
      summary,
      theme: theme.id,
      version,
    },
  };
}

async function makeSummary(owner: Api, study: TestStudy, caseId: string, excerptId: string) {
  const { id, revision } = await owner.post<{ id: string; revision: number }>(`${study.path}/summaries`, {
    caseId,
  });
  const path = `${study.path}/summaries/${id}`;
  await owner.patch(path, { content: contentOf('Apre poco. ', [excerptId]), revision });
  await owner.post(`${path}/submit`);
  const comment = await owner.post<{ id: string }>(`${path}/comments`, { text: 'Da rivedere.' });
  const versions = await owner.get<{ items: { id: string }[] }>(`${path}/versions`);
  return { summary: id, version: versions.items[0]?.id ?? '', comment: comment.id };
}
