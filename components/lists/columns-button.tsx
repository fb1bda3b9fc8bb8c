'use client';

import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ChosenColumns } from '@/components/lists/use-columns';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { CheckField } from '@/components/ui/field';
import {
  columnsOf,
  LIST_COLUMNS,
  shifted,
  toggled,
  type ColumnOf,
  type ListName,
} from '@/lib/core/lists/list-columns';

interface ColumnsButtonProps<L extends ListName> {
  chosen: ChosenColumns<L>;
  labelOf: (column: ColumnOf<L>) => string;
}

/** Which columns of a list are shown, and in which order. At least one stays. */
export function ColumnsButton<L extends ListName>({ chosen, labelOf }: ColumnsButtonProps<L>) {
  const t = useTranslations('app.columns');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Columns3 aria-hidden size={15} />
        {t('button')}
      </Button>
      {isOpen && <ColumnsDialog chosen={chosen} labelOf={labelOf} onClose={() => setOpen(false)} />}
    </>
  );
}

function ColumnsDialog<L extends ListName>(props: ColumnsButtonProps<L> & { onClose: () => void }) {
  const { chosen, labelOf, onClose } = props;
  const { list, columns, choose } = chosen;
  const t = useTranslations('app.columns');
  const common = useTranslations('app');
  const known: readonly ColumnOf<L>[] = LIST_COLUMNS[list];
  const hidden = known.filter((column) => !columns.includes(column));
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => choose(columnsOf(list, null))}>{t('reset')}</Button>
          <Button variant="primary" onClick={onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-1">
        {[...columns, ...hidden].map((column) => {
          const label = labelOf(column);
          const index = columns.indexOf(column);
          return (
            <li key={column} className="flex min-h-8 items-center gap-1">
              <CheckField
                label={label}
                checked={index >= 0}
                disabled={index >= 0 && columns.length === 1}
                onChange={() => choose(toggled(list, columns, column))}
              />
              <span className="flex-1" />
              {index >= 0 && (
                <>
                  <ShiftButton
                    label={t('earlier', { column: label })}
                    disabled={index === 0}
                    onClick={() => choose(shifted(columns, column, -1))}
                    icon={ArrowUp}
                  />
                  <ShiftButton
                    label={t('later', { column: label })}
                    disabled={index === columns.length - 1}
                    onClick={() => choose(shifted(columns, column, 1))}
                    icon={ArrowDown}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

interface ShiftButtonProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  icon: typeof ArrowUp;
}

function ShiftButton({ label, disabled, onClick, icon: Icon }: ShiftButtonProps) {
  return (
    <Button variant="quiet" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon aria-hidden size={15} />
    </Button>
  );
}
