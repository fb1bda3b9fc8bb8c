import { getLocale, getTranslations } from 'next-intl/server';
import { getSummaryFile } from '@/lib/domain/summaries/get-summary-file';
import { versionQuery } from '@/lib/domain/summaries/schema';
import { summaryDocx } from '@/lib/exchange/export/summary-docx';
import { file } from '@/lib/http/answer';
import { attachment } from '@/lib/http/attachment';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Download a summary as a Word document',
  ability: 'summaries:export',
  query: versionQuery,
  response: file('application/octet-stream'),
  handler: async (access, { params, query }) => {
    const [file, locale, t, roles] = await Promise.all([
      getSummaryFile(access, params.summary, query.version),
      getLocale(),
      getTranslations('summaries'),
      getTranslations('app.roles'),
    ]);
    const { approval, caseCode, ...summary } = file;
    const bytes = await summaryDocx({
      ...summary,
      locale,
      approval: approval && {
        name: approval.decidedBy.name,
        role: roles(approval.role),
        date: approval.createdAt,
        reason: approval.reason,
      },
    });
    return attachment(
      new Uint8Array(bytes),
      t('fileName', { code: caseCode, version: summary.version ?? 0 }),
    );
  },
});
