import { v7 as newId } from 'uuid';
import type { ConsentLevel } from '@/lib/core/consent/consent-level';
import { cases } from './cases';
import { interviews } from './interviews';
import type { PersonIds } from './material-rows';

/** The report says of nobody who they are: roles, organisations and consents are examples. */
const ROLE_CATEGORIES = ['Direzione', 'Responsabile di servizio', 'Amministratore locale'];

const CONSENT_OF: Readonly<Record<string, ConsentLevel>> = { P03: 'PARAPHRASE', P15: 'PARAPHRASE' };
/** Of interviews that the report does not cite. */
const NOT_ASKED_YET = ['P22', 'P23'];

const NOTICE_VERSION = '1.0';
const GIVEN_ON = '2022-06-15';

/** `Consorzio I.R.I.S. Biella`, of `Consorzio I.R.I.S. Biella, capofila`. */
const leaderOf = (organisations: readonly string[]) => organisations[0]?.replace(/, capofila$/u, '') ?? '';

/** Participants, and what is known of them, once they have ids. */
export function participantRows(studyId: string, idOf: (code: string) => string, personIds: PersonIds) {
  const categories = ROLE_CATEGORIES.map((name, position) => ({ id: newId(), studyId, name, position }));
  const organisations = cases.map((each) => ({ id: newId(), studyId, name: leaderOf(each.organisations) }));
  const everybody = interviews.flatMap(({ participants, cases: codes }) =>
    participants.map((code) => ({ code, caseCode: codes[0] })),
  );
  return {
    roleCategories: categories,
    organisations,
    participants: everybody.map(({ code, caseCode }, index) => ({
      id: idOf(code),
      studyId,
      code,
      roleCategoryId: caseCode === undefined ? null : (categories[index % categories.length]?.id ?? null),
      organisationId: organisations[cases.findIndex((each) => each.code === caseCode)]?.id ?? null,
    })),
    consents: everybody
      .filter(({ code }) => !NOT_ASKED_YET.includes(code))
      .map(({ code }) => ({
        id: newId(),
        studyId,
        participantId: idOf(code),
        level: CONSENT_OF[code] ?? ('VERBATIM' as const),
        givenOn: new Date(GIVEN_ON),
        legalBasis: 'PUBLIC_TASK' as const,
        noticeVersion: NOTICE_VERSION,
        recordedById: personIds.coordinator,
      })),
  };
}
