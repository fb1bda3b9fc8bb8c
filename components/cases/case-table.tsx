import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';

export interface CaseRow {
  id: string;
  code: string;
  title: string;
  areas: string;
  lead: { id: string; name: string } | null;
  interviewCount: number;
  documentCount: number;
  excerptCount: number;
}

export function CaseTable({ slug, cases }: { slug: string; cases: CaseRow[] }) {
  const t = useTranslations('cases');
  return (
    <DataTable>
      <thead>
        <tr>
          <HeadCell>{t('code')}</HeadCell>
          <HeadCell className="w-full">{t('name')}</HeadCell>
          <HeadCell>{t('lead')}</HeadCell>
          <HeadCell className="text-right">{t('interviews')}</HeadCell>
          <HeadCell className="text-right">{t('documents')}</HeadCell>
          <HeadCell className="text-right">{t('excerpts')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <tr key={row.id} className="hover:bg-surface">
            <Cell className="whitespace-nowrap text-ink-2">{row.code}</Cell>
            <Cell>
              <Link
                href={`/studies/${slug}/cases/${row.id}`}
                className="font-medium hover:text-accent hover:underline"
              >
                {row.title}
              </Link>
              {row.areas && <p className="text-xs text-ink-2">{row.areas.split('\n').join(', ')}</p>}
            </Cell>
            <Cell className="whitespace-nowrap">
              {row.lead ? (
                <span className="flex items-center gap-2">
                  <Avatar {...row.lead} />
                  {row.lead.name}
                </span>
              ) : (
                <span className="text-ink-2">{t('noLead')}</span>
              )}
            </Cell>
            <Cell className="text-right tabular-nums">{row.interviewCount}</Cell>
            <Cell className="text-right tabular-nums">{row.documentCount}</Cell>
            <Cell className="text-right tabular-nums">
              {row.excerptCount > 0 ? (
                <Link
                  href={`/studies/${slug}/excerpts?case=${row.id}`}
                  className="hover:text-accent hover:underline"
                >
                  {row.excerptCount}
                </Link>
              ) : (
                0
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
