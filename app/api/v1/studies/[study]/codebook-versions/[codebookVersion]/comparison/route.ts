import { Readable } from 'node:stream';
import { getLocale } from 'next-intl/server';
import { comparisonShape, compareVersions } from '@/lib/domain/codebook-versions/compare-versions';
import { comparisonQuery } from '@/lib/domain/codebook-versions/schema';
import { comparisonCsv } from '@/lib/exchange/export/codebook-comparison-csv';
import { okOrFile } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

const CSV = 'text/csv; charset=utf-8';

export const GET = studyRoute({
  summary: 'Compare a frozen codebook with a later one or with the one that stands',
  ability: 'study:read',
  query: comparisonQuery,
  response: okOrFile(comparisonShape, CSV),
  handler: async (access, { params, query }) => {
    const comparison = await compareVersions(access, params.codebookVersion, query.with);
    if (query.format !== 'csv') return comparison;
    const [from, to] = [comparison.former.number, comparison.now?.number ?? 'now'];
    return fileStream({
      name: `${access.slug}-codebook-${from}-${to}.csv`,
      mediaType: CSV,
      content: Readable.from([Buffer.from(comparisonCsv(comparison.themes, await getLocale()))]),
    });
  },
});
