'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { NamedChoice } from '@/components/participants/participant-row';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface NameListProps {
  study: string;
  list: 'roleCategories' | 'organisations';
  items: NamedChoice[];
}

const FOLDER = { roleCategories: 'role-categories', organisations: 'organisations' };

/** Opens the study's role categories or organisations to be added to, renamed and deleted. */
export function NameListButton(props: NameListProps) {
  const t = useTranslations('participants.lists');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(props.list)}</Button>
      {isOpen && <NameListDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameListDialog({ study, list, items, onClose }: NameListProps & { onClose: () => void }) {
  const t = useTranslations('participants.lists');
  const common = useTranslations('app');
  const path = `/studies/${study}/${FOLDER[list]}`;
  return (
    <Dialog
      title={t(list)}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t(`${list}Hint`)}</p>
        {items.length === 0 && <p>{t('empty')}</p>}
        <ul className="flex flex-col gap-1">
          {items.map((item, index) => (
            <NameItem
              key={item.id}
              path={`${path}/${item.id}`}
              item={item}
              index={list === 'roleCategories' ? index : null}
              last={items.length - 1}
            />
          ))}
        </ul>
        <NewName path={path} />
      </div>
    </Dialog>
  );
}

interface NameItemProps {
  path: string;
  item: NamedChoice;
  /** Its place, where the list has an order of its own. */
  index: number | null;
  last: number;
}

function NameItem({ path, item, index, last }: NameItemProps) {
  const t = useTranslations('participants.lists');
  const common = useTranslations('app');
  const router = useRouter();
  const [renaming, setRenaming] = useState<string | null>(null);
  const onDone = () => {
    setRenaming(null);
    router.refresh();
  };
  const change = useSubmit({ method: 'PATCH', path, onDone });
  const removal = useSubmit({ method: 'DELETE', path, onDone });
  const { name, participants } = item;
  const failure = change.failure ?? removal.failure;
  return (
    <li className="flex flex-col gap-1">
      <div className="flex min-h-9 items-center gap-1">
        {renaming === null ? (
          <>
            <span>{name}</span>
            <span className="text-xs text-ink-2">{t('used', { count: participants })}</span>
            <span className="flex-1" />
            {index !== null && (
              <>
                <IconButton
                  label={t('earlier', { name })}
                  icon={ArrowUp}
                  disabled={index === 0 || change.pending}
                  onClick={() => void change.submit({ position: index - 1 })}
                />
                <IconButton
                  label={t('later', { name })}
                  icon={ArrowDown}
                  disabled={index === last || change.pending}
                  onClick={() => void change.submit({ position: index + 1 })}
                />
              </>
            )}
            <Button variant="quiet" aria-label={t('renameOf', { name })} onClick={() => setRenaming(name)}>
              {t('rename')}
            </Button>
            <IconButton
              label={t('delete', { name })}
              icon={Trash2}
              disabled={removal.pending}
              onClick={() => void removal.submit()}
            />
          </>
        ) : (
          <form
            method="post"
            noValidate
            className="flex flex-1 items-start gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              void change.submit({ name: renaming });
            }}
          >
            <TextField
              label={t('renamed', { name })}
              labelHidden
              className="flex-1"
              value={renaming}
              error={change.errors.name}
              onChange={({ target }) => setRenaming(target.value)}
            />
            <Button type="submit" variant="primary" disabled={change.pending}>
              {common('save')}
            </Button>
            <Button onClick={() => setRenaming(null)}>{common('cancel')}</Button>
          </form>
        )}
      </div>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
    </li>
  );
}

function NewName({ path }: { path: string }) {
  const t = useTranslations('participants.lists');
  const router = useRouter();
  const [name, setName] = useState('');
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path,
    onDone: () => {
      setName('');
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      noValidate
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ name });
      }}
    >
      <TextField
        label={t('newName')}
        className="flex-1"
        value={name}
        error={errors.name ?? failure ?? undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={pending || name.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}

interface IconButtonProps {
  label: string;
  icon: typeof ArrowUp;
  disabled: boolean;
  onClick: () => void;
}

function IconButton({ label, icon: Icon, disabled, onClick }: IconButtonProps) {
  return (
    <Button variant="quiet" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon aria-hidden size={15} />
    </Button>
  );
}
