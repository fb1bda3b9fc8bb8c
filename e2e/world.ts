import { randomUUID } from 'node:crypto';
import type { Api } from './api';
import { MEMBER_ROLES, type Role } from './fixtures';
import { makePerson } from './people';
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
  const recoded = await owner.post<{ recoding: { id: string } }>(`${study.path}/recodings`, {
    excerptIds: [excerpt.id],
    fromThemeId: null,
    intoThemeId: (await make.theme('Orari')).id,
  });
  const decision = await owner.post<{ id: string }>(`${study.path}/themes/${theme.id}/split`, {
    codingId: excerpt.codings[0]?.id,
    into: [],
  });
  const { invitation } = await owner.post<{ invitation: { id: string } }>(`${study.path}/invitations`, {
    email: `${randomUUID()}@example.org`,
    locale: 'it',
    roles: ['READER'],
  });
  const person = await makePerson(owner, study);
  const pseudonym = await owner.post<{ id: string }>(`${study.path}/pseudonyms`, {
    kind: 'PERSON',
    original: 'Carla Neri',
    replacement: '[persona 1]',
  });
  const question = await owner.post<{ id: string }>(`${study.path}/guide`, {
    text: 'Chi apre lo sportello?',
  });
  const assignments =
    memberId === ''
      ? []
      : (
          await owner.post<{ items: { id: string }[] }>(`${study.path}/assignments`, {
            interviewIds: [interview.id],
            coderId: memberId,
          })
        ).items;
  await owner.patch(`${study.path}/themes/${theme.id}`, {
    definition: 'Come si arriva ai servizi.',
    lookAgain: true,
    revision: 1,
  });
  const frozen = await owner.post<{ id: string }>(`${study.path}/codebook-versions`, { name: 'Prima prova' });
  const savedQuery = await owner.post<{ id: string }>(`${study.path}/saved-queries`, {
    name: 'Brani chiave',
    text: 'key:yes',
    shared: true,
  });
  const memo = await owner.post<{ id: string }>(`${study.path}/memos`, {
    target: 'CASE',
    caseId: madeCase.id,
    content: contentOf('Da capire.'),
  });
  const { summary, version, comment } = await makeSummary(owner, study, madeCase.id, excerpt.id);
  return {
    study,
    ids: {
      assignment: assignments[0]?.id ?? '',
      case: madeCase.id,
      codebookVersion: frozen.id,
      coding: excerpt.codings[0]?.id ?? '',
      comment,
      decision: decision.id,
      document: document.id,
      excerpt: excerpt.id,
      interview: interview.id,
      invitation: invitation.id,
      member: memberId,
      memo: memo.id,
      passage: passage.id,
      question: question.id,
      savedQuery: savedQuery.id,
      pseudonym: pseudonym.id,
      recoding: recoded.recoding.id,
      sha256: document.version.sha256,
      summary,
      textVersion: document.version.id,
      theme: theme.id,
      version,
      ...person,
    },
  };
}

/** A study of the coordinator's with a member of each role, and one of the admin's in which nobody else is. */
export async function makeOwnAndForeign(
  api: (role: Role) => Promise<Api>,
): Promise<{ own: World; foreign: World }> {
  const [coordinator, admin] = [await api('coordinator'), await api('admin')];
  const idOf = async (client: Api) => (await client.get<{ id: string }>('/profile')).id;
  const own = await makeWorld(coordinator, 'Studio proprio', await idOf(coordinator));
  const foreign = await makeWorld(admin, 'Studio altrui', await idOf(admin));
  // the owner took everybody in, as in any study; here all leave again
  for (const role of MEMBER_ROLES)
    await admin.status('DELETE', `${foreign.study.path}/members/${await idOf(await api(role))}`);
  return { own, foreign };
}

/** Ids that have the right form and name nothing. */
export function nothingOf({ ids }: World): Record<string, string> {
  return Object.fromEntries(
    Object.keys(ids).map((name) => [name, name === 'sha256' ? '0'.repeat(64) : randomUUID()]),
  );
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
