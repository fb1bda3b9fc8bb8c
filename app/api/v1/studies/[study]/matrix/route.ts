import { getTranslations } from 'next-intl/server';
import { getMatrix } from '@/lib/domain/matrix/get-matrix';
import { matrixQuery } from '@/lib/domain/matrix/schema';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  query: matrixQuery,
  handler: async (access, { query }) => {
    const t = await getTranslations('matrix');
    return getMatrix(access, query, {
      unassigned: t('unassigned'),
      interview: (number) => t('interviewRow', { number }),
    });
  },
});
