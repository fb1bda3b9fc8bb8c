'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { columnNames } from '@/components/matrix/column-names';
import type { MatrixHead, MatrixLine } from '@/components/matrix/matrix-view';
import { Button } from '@/components/ui/button';
import { guardCell } from '@/lib/exchange/spreadsheet-guard';

function csvOf(heads: MatrixHead[], lines: MatrixLine[], delimiter: string): string {
  const text = (value: string) => `"${guardCell(value).replaceAll('"', '""')}"`;
  const rows = [
    ['""', ...columnNames(heads).map(text)],
    ...lines.map(({ label, counts }) => [text(label), ...counts.map(String)]),
  ];
  return `\uFEFF${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`;
}

/** The table as it is shown. */
export function DownloadMatrix({
  name,
  heads,
  lines,
}: {
  name: string;
  heads: MatrixHead[];
  lines: MatrixLine[];
}) {
  const t = useTranslations('matrix');
  const locale = useLocale();
  function download(): void {
    const blob = new Blob([csvOf(heads, lines, locale === 'it' ? ';' : ',')], {
      type: 'text/csv;charset=utf-8',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <Button onClick={download}>
      <Download aria-hidden size={15} />
      {t('download')}
    </Button>
  );
}
