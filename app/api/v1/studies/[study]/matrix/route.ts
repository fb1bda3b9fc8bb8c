import { getTranslations } from 'next-intl/server';
import { getMatrix, matrixShape } from '@/lib/domain/matrix/get-matrix';
import { matrixQuery } from '@/lib/domain/matrix/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Compare cases, interviews or coders by themes',
  ability: 'study:read',
  query: matrixQuery,
  response: ok(matrixShape),
  handler: async (access, { query }) => {
    const t = await getTranslations('matrix');
    return getMatrix(access, query, {
      unassigned: t('unassigned'),
      interview: (number) => t('interviewRow', { number }),
    });
  },
});
