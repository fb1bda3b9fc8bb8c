import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DownloadMatrix } from '@/components/matrix/download-matrix';
import { MatrixDesk } from '@/components/matrix/matrix-desk';
import { matrixAddress, matrixWish, type MatrixWish } from '@/components/matrix/matrix-address';
import type { MatrixLine } from '@/components/matrix/matrix-view';
import { visibleColumns } from '@/components/matrix/visible-columns';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { UNASSIGNED_ROW } from '@/lib/domain/matrix/count-matrix';
import { getMatrix, type Matrix } from '@/lib/domain/matrix/get-matrix';
import { matrixQuery } from '@/lib/domain/matrix/schema';
import { listThemes } from '@/lib/domain/themes/list-themes';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { memoContextOf } from '@/lib/http/memo-context';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<{ rows?: string; open?: string; descendants?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.nav'))('matrix') };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const wish = matrixWish(await searchParams);
  const { rows, open, descendants } = wish;
  const [t, nav, locale, themes] = await Promise.all([
    getTranslations('matrix'),
    getTranslations('app.nav'),
    getLocale(),
    listThemes(access),
  ]);
  const query = matrixQuery.parse({ rows, descendants: descendants ? 'true' : 'false' });
  const matrix = await getMatrix(access, query, {
    unassigned: t('unassigned'),
    interview: (number) => t('interviewRow', { number }),
  });
  const base = `/studies/${access.slug}`;
  const name = (theme: ThemeView) => {
    const own = themeName(theme, locale, access.language);
    return theme.archivedAt === null ? own : t('archived', { name: own });
  };
  const counted = new Set(matrix.cells.map(({ column }) => column));
  const named = themes
    .filter(({ id, archivedAt }) => archivedAt === null || counted.has(id))
    .map((theme) => ({ ...theme, name: name(theme) }));
  const href = (change: Partial<MatrixWish>) => matrixAddress(base, { ...wish, ...change });
  const heads = visibleColumns(named, new Set(open), (opened) => href({ open: opened }));
  const lines = matrixLines(matrix, heads, (id) => rowHref(base, rows, id));
  const isEmpty = lines.length === 0 || heads.length === 0;
  const allOpen = [...new Set(named.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t(rows === 'case' ? 'casesByThemes' : 'interviewsByThemes')}
        actions={
          <>
            <LinkButton href={href({ rows: rows === 'case' ? 'interview' : 'case' })}>
              {t(rows === 'case' ? 'showInterviews' : 'showCases')}
            </LinkButton>
            {!isEmpty && (
              <>
                <LinkButton href={href({ descendants: !descendants })}>
                  {t(descendants ? 'withoutDescendants' : 'withDescendants')}
                </LinkButton>
                <LinkButton href={href({ open: open.length > 0 ? [] : allOpen })}>
                  {t(open.length > 0 ? 'closeAll' : 'openAll')}
                </LinkButton>
                <DownloadMatrix
                  name={`${access.slug}-${nav('matrix').toLowerCase()}`}
                  heads={heads}
                  lines={lines}
                />
              </>
            )}
          </>
        }
      />
      {isEmpty ? (
        <PageBody>
          <EmptyState
            title={t('emptyTitle')}
            action={
              <LinkButton
                variant="primary"
                href={`${base}/${heads.length === 0 ? 'themes' : rows === 'case' ? 'cases' : 'interviews'}`}
              >
                {t(heads.length === 0 ? 'toThemes' : rows === 'case' ? 'toCases' : 'toInterviews')}
              </LinkButton>
            }
          >
            {t('emptyText')}
          </EmptyState>
        </PageBody>
      ) : (
        <MatrixDesk
          slug={access.slug}
          memos={memoContextOf(access)}
          rowFilter={rows}
          descendants={descendants}
          heads={heads}
          lines={lines}
        />
      )}
    </>
  );
}

function rowHref(base: string, rows: MatrixWish['rows'], id: string): string | null {
  return id === UNASSIGNED_ROW ? null : `${base}/${rows === 'case' ? 'cases' : 'interviews'}/${id}`;
}

function matrixLines(
  matrix: Matrix,
  heads: { id: string }[],
  href: (id: string) => string | null,
): MatrixLine[] {
  const counts = new Map(matrix.cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  return matrix.rows.map(({ id, label }) => ({
    id,
    label,
    href: href(id),
    counts: heads.map((head) => counts.get(`${id} ${head.id}`) ?? 0),
  }));
}
