'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { LazyMemoWriter } from '@/components/memos/lazy-memo-writer';
import { sameJson } from '@/components/rich-text/same-json';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { isBlankMemo, memoText, type MemoContent } from '@/lib/core/memos/memo-content';

export interface MemoDraft {
  title: string;
  content: MemoContent;
}

interface MemoFormProps<A> {
  method: 'POST' | 'PATCH';
  /** Below the API's base. */
  path: string;
  /** Under which it is kept while it is not saved. */
  place: string;
  initial: MemoDraft;
  /** The body that saves a draft; over what stands now, after a conflict. */
  bodyOf: (draft: MemoDraft, standing: A | undefined) => unknown;
  /** What somebody else saved meanwhile, as a draft. */
  draftOf: (answer: A) => MemoDraft;
  /** An excerpt's memo has none. */
  hasTitle: boolean;
  /** Whether everything but the text is chosen. */
  isReady?: boolean;
  children?: ReactNode;
  onSaved: (answer: A) => void;
  onCancel: () => void;
}

/** Writes a memo. What is not saved is kept in the browser; of two who save at once the second chooses. */
export function MemoForm<A>(props: MemoFormProps<A>) {
  const { method, path, place, initial, bodyOf, draftOf, hasTitle, isReady = true, children } = props;
  const t = useTranslations('memos');
  const common = useTranslations('app');
  const [draft, setDraft] = useState(initial);
  const [epoch, setEpoch] = useState(0);
  const { submit, pending, errors, failure, conflict } = useSubmit<A>({
    method,
    path,
    onDone: (answer) => {
      kept.forget();
      props.onSaved(answer);
    },
  });
  const replace = (next: MemoDraft) => {
    setDraft(next);
    setEpoch(epoch + 1);
  };
  const isChanged = !sameJson(draft, initial);
  const kept = useKeptText<MemoDraft>({
    place: `memo:${place}`,
    label: t('one'),
    value: isChanged ? draft : null,
    onFound: replace,
  });
  const standing = conflict as A | undefined;
  const isBlank = isBlankMemo(draft.content);

  function save(over?: A): void {
    if (!isBlank && isReady && !pending) void submit(bodyOf(draft, over));
  }

  function cancel(): void {
    kept.forget();
    props.onCancel();
  }

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {standing !== undefined && (
        <Conflict
          mine={draft}
          theirs={draftOf(standing)}
          onKeepMine={() => save(standing)}
          onTakeTheirs={() => {
            kept.forget();
            props.onSaved(standing);
          }}
        />
      )}
      <FoundNotice at={kept.foundAt} onDiscard={() => replace(initial)} />
      {children}
      {hasTitle && (
        <TextField
          label={t('titleLabel')}
          maxLength={200}
          value={draft.title}
          error={errors.title}
          onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        />
      )}
      <LazyMemoWriter
        key={epoch}
        label={t('text')}
        placeholder={t('placeholder')}
        content={draft.content}
        autofocus={isReady}
        onWrite={(content) => setDraft((now) => ({ ...now, content }))}
        onDone={() => save()}
        onEscape={isChanged ? () => undefined : cancel}
      />
      <Refusal>{standing === undefined ? (failure ?? otherThan(errors, 'title')) : null}</Refusal>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          disabled={pending || isBlank || !isReady}
          aria-keyshortcuts="Control+Enter"
        >
          {pending ? common('saving') : common('save')}
        </Button>
        <Button onClick={cancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

function otherThan(errors: Record<string, string>, field: string): string | null {
  return Object.entries(errors).find(([name]) => name !== field)?.[1] ?? null;
}

function Refusal({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <Notice tone="bad" alert>
      {children}
    </Notice>
  );
}

interface ConflictProps {
  mine: MemoDraft;
  theirs: MemoDraft;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const t = useTranslations('memos');
  const rows = [
    ...(mine.title === theirs.title
      ? []
      : [{ label: t('titleLabel'), mine: mine.title, theirs: theirs.title }]),
    { label: t('text'), mine: memoText(mine.content), theirs: memoText(theirs.content) },
  ];
  return <ConflictNotice rows={rows} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />;
}
