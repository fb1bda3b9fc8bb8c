import itApp from '@/messages/it/app.json';
import itErrors from '@/messages/it/errors.json';
import itAuth from '@/messages/it/auth.json';
import itAccounts from '@/messages/it/accounts.json';
import itStudies from '@/messages/it/studies.json';
import itMembers from '@/messages/it/members.json';
import itInterviews from '@/messages/it/interviews.json';
import itDocuments from '@/messages/it/documents.json';
import itThemes from '@/messages/it/themes.json';
import itWorkspace from '@/messages/it/workspace.json';
import itCases from '@/messages/it/cases.json';
import itExcerpts from '@/messages/it/excerpts.json';
import itMatrix from '@/messages/it/matrix.json';
import itSummaries from '@/messages/it/summaries.json';
import itApi from '@/messages/it/api.json';
import enApp from '@/messages/en/app.json';
import enErrors from '@/messages/en/errors.json';
import enAuth from '@/messages/en/auth.json';
import enAccounts from '@/messages/en/accounts.json';
import enStudies from '@/messages/en/studies.json';
import enMembers from '@/messages/en/members.json';
import enInterviews from '@/messages/en/interviews.json';
import enDocuments from '@/messages/en/documents.json';
import enThemes from '@/messages/en/themes.json';
import enWorkspace from '@/messages/en/workspace.json';
import enCases from '@/messages/en/cases.json';
import enExcerpts from '@/messages/en/excerpts.json';
import enMatrix from '@/messages/en/matrix.json';
import enSummaries from '@/messages/en/summaries.json';
import enApi from '@/messages/en/api.json';
import type { Locale } from '@/lib/i18n/locale';

const it = {
  app: itApp,
  errors: itErrors,
  auth: itAuth,
  accounts: itAccounts,
  studies: itStudies,
  members: itMembers,
  interviews: itInterviews,
  documents: itDocuments,
  themes: itThemes,
  workspace: itWorkspace,
  cases: itCases,
  excerpts: itExcerpts,
  matrix: itMatrix,
  summaries: itSummaries,
  api: itApi,
};

const en = {
  app: enApp,
  errors: enErrors,
  auth: enAuth,
  accounts: enAccounts,
  studies: enStudies,
  members: enMembers,
  interviews: enInterviews,
  documents: enDocuments,
  themes: enThemes,
  workspace: enWorkspace,
  cases: enCases,
  excerpts: enExcerpts,
  matrix: enMatrix,
  summaries: enSummaries,
  api: enApi,
};

export type Messages = typeof it;

/** One file an area, in both languages; a test holds them against each other. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'it' ? it : en;
}
