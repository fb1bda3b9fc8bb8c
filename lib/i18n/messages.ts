import itApp from '@/messages/it/app.json';
import itErrors from '@/messages/it/errors.json';
import itFailure from '@/messages/it/failure.json';
import itAuth from '@/messages/it/auth.json';
import itAccounts from '@/messages/it/accounts.json';
import itStudies from '@/messages/it/studies.json';
import itMembers from '@/messages/it/members.json';
import itInterviews from '@/messages/it/interviews.json';
import itParticipants from '@/messages/it/participants.json';
import itDocuments from '@/messages/it/documents.json';
import itCodebook from '@/messages/it/codebook.json';
import itThemes from '@/messages/it/themes.json';
import itWorkspace from '@/messages/it/workspace.json';
import itCases from '@/messages/it/cases.json';
import itExcerpts from '@/messages/it/excerpts.json';
import itMatrix from '@/messages/it/matrix.json';
import itSummaries from '@/messages/it/summaries.json';
import itKept from '@/messages/it/kept.json';
import itSecurity from '@/messages/it/security.json';
import itApi from '@/messages/it/api.json';
import itTokens from '@/messages/it/tokens.json';
import itReference from '@/messages/it/reference.json';
import itEntry from '@/messages/it/entry.json';
import itInvitations from '@/messages/it/invitations.json';
import itMail from '@/messages/it/mail.json';
import itInstallation from '@/messages/it/installation.json';
import itPseudonyms from '@/messages/it/pseudonyms.json';
import itWaiting from '@/messages/it/waiting.json';
import itVersions from '@/messages/it/versions.json';
import itCorrection from '@/messages/it/correction.json';
import itSpeakers from '@/messages/it/speakers.json';
import itLegal from '@/messages/it/legal.json';
import itGuide from '@/messages/it/guide.json';
import itLife from '@/messages/it/life.json';
import itWithdrawal from '@/messages/it/withdrawal.json';
import itAssignments from '@/messages/it/assignments.json';
import itProposals from '@/messages/it/proposals.json';
import itRecoding from '@/messages/it/recoding.json';
import itSplit from '@/messages/it/split.json';
import itCodebookFiles from '@/messages/it/codebookFiles.json';
import itRetrieval from '@/messages/it/retrieval.json';
import itEditor from '@/messages/it/editor.json';
import itMemos from '@/messages/it/memos.json';
import enApp from '@/messages/en/app.json';
import enErrors from '@/messages/en/errors.json';
import enFailure from '@/messages/en/failure.json';
import enAuth from '@/messages/en/auth.json';
import enAccounts from '@/messages/en/accounts.json';
import enStudies from '@/messages/en/studies.json';
import enMembers from '@/messages/en/members.json';
import enInterviews from '@/messages/en/interviews.json';
import enParticipants from '@/messages/en/participants.json';
import enDocuments from '@/messages/en/documents.json';
import enCodebook from '@/messages/en/codebook.json';
import enThemes from '@/messages/en/themes.json';
import enWorkspace from '@/messages/en/workspace.json';
import enCases from '@/messages/en/cases.json';
import enExcerpts from '@/messages/en/excerpts.json';
import enMatrix from '@/messages/en/matrix.json';
import enSummaries from '@/messages/en/summaries.json';
import enKept from '@/messages/en/kept.json';
import enSecurity from '@/messages/en/security.json';
import enApi from '@/messages/en/api.json';
import enTokens from '@/messages/en/tokens.json';
import enReference from '@/messages/en/reference.json';
import enEntry from '@/messages/en/entry.json';
import enInvitations from '@/messages/en/invitations.json';
import enMail from '@/messages/en/mail.json';
import enInstallation from '@/messages/en/installation.json';
import enPseudonyms from '@/messages/en/pseudonyms.json';
import enWaiting from '@/messages/en/waiting.json';
import enVersions from '@/messages/en/versions.json';
import enCorrection from '@/messages/en/correction.json';
import enSpeakers from '@/messages/en/speakers.json';
import enLegal from '@/messages/en/legal.json';
import enGuide from '@/messages/en/guide.json';
import enLife from '@/messages/en/life.json';
import enWithdrawal from '@/messages/en/withdrawal.json';
import enAssignments from '@/messages/en/assignments.json';
import enProposals from '@/messages/en/proposals.json';
import enRecoding from '@/messages/en/recoding.json';
import enSplit from '@/messages/en/split.json';
import enCodebookFiles from '@/messages/en/codebookFiles.json';
import enRetrieval from '@/messages/en/retrieval.json';
import enEditor from '@/messages/en/editor.json';
import enMemos from '@/messages/en/memos.json';
import type { Locale } from '@/lib/i18n/locale';

const it = {
  app: itApp,
  errors: itErrors,
  failure: itFailure,
  auth: itAuth,
  accounts: itAccounts,
  studies: itStudies,
  members: itMembers,
  interviews: itInterviews,
  participants: itParticipants,
  documents: itDocuments,
  codebook: itCodebook,
  themes: itThemes,
  workspace: itWorkspace,
  cases: itCases,
  excerpts: itExcerpts,
  matrix: itMatrix,
  summaries: itSummaries,
  kept: itKept,
  security: itSecurity,
  api: itApi,
  tokens: itTokens,
  reference: itReference,
  entry: itEntry,
  invitations: itInvitations,
  mail: itMail,
  installation: itInstallation,
  pseudonyms: itPseudonyms,
  waiting: itWaiting,
  versions: itVersions,
  correction: itCorrection,
  speakers: itSpeakers,
  legal: itLegal,
  guide: itGuide,
  life: itLife,
  withdrawal: itWithdrawal,
  assignments: itAssignments,
  proposals: itProposals,
  recoding: itRecoding,
  split: itSplit,
  codebookFiles: itCodebookFiles,
  retrieval: itRetrieval,
  editor: itEditor,
  memos: itMemos,
};

const en = {
  app: enApp,
  errors: enErrors,
  failure: enFailure,
  auth: enAuth,
  accounts: enAccounts,
  studies: enStudies,
  members: enMembers,
  interviews: enInterviews,
  participants: enParticipants,
  documents: enDocuments,
  codebook: enCodebook,
  themes: enThemes,
  workspace: enWorkspace,
  cases: enCases,
  excerpts: enExcerpts,
  matrix: enMatrix,
  summaries: enSummaries,
  kept: enKept,
  security: enSecurity,
  api: enApi,
  tokens: enTokens,
  reference: enReference,
  entry: enEntry,
  invitations: enInvitations,
  mail: enMail,
  installation: enInstallation,
  pseudonyms: enPseudonyms,
  waiting: enWaiting,
  versions: enVersions,
  correction: enCorrection,
  speakers: enSpeakers,
  legal: enLegal,
  guide: enGuide,
  life: enLife,
  withdrawal: enWithdrawal,
  assignments: enAssignments,
  proposals: enProposals,
  recoding: enRecoding,
  split: enSplit,
  codebookFiles: enCodebookFiles,
  retrieval: enRetrieval,
  editor: enEditor,
  memos: enMemos,
};

export type Messages = typeof it;

/** One file an area, in both languages; a test holds them against each other. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'it' ? it : en;
}
