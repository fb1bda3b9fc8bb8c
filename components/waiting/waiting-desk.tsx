import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { NothingWaits } from '@/components/waiting/nothing-waits';
import { useReading } from '@/components/waiting/use-reading';
import { useWaiting } from '@/components/waiting/use-waiting';
import { WaitingItem } from '@/components/waiting/waiting-item';
import type { WaitingExcerpt } from '@/lib/domain/excerpts/list-waiting-excerpts';

interface WaitingDeskProps {
  slug: string;
  document: { id: string; sha256: string; isNotes: boolean };
  initial: WaitingExcerpt[];
  userId: string;
  may: { code: boolean; codeOthers: boolean };
}

/** Excerpts that wait for a person, beside the text in which their new place is shown and chosen. */
export function WaitingDesk({
  slug,
  document: { id, sha256, isNotes },
  initial,
  userId,
  may,
}: WaitingDeskProps) {
  const t = useTranslations('waiting');
  const { items, pending, anchor, drop } = useWaiting(slug, id, initial);
  const reading = useReading(slug, id, sha256);
  const [currentId, setCurrentId] = useState(initial[0]?.excerpt.id ?? null);
  const [selection, setSelection] = useState<OffsetRange | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const transcript = useRef<TranscriptHandle>(null);
  const current = items.find(({ excerpt }) => excerpt.id === currentId) ?? items[0];
  const text = reading.data?.text ?? '';

  const reveal = useEffectEvent(() => {
    const place = current && placeOf(current);
    if (place) transcript.current?.reveal(place);
  });
  // when another one becomes current, not when the same one is drawn again
  useEffect(() => {
    if (reading.data) reveal();
  }, [reading.data, current?.excerpt.id]);

  const pick = (excerptId: string) => {
    if (excerptId === current?.excerpt.id) return;
    setCurrentId(excerptId);
    setSelection(null);
  };
  const focusItem = (excerptId: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-waiting="${excerptId ?? ''}"]`)?.focus();
  const step = (from: WaitingExcerpt, by: 1 | -1) => {
    const to = items[indexOf(items, from) + by]?.excerpt.id;
    if (to === undefined) return;
    pick(to);
    focusItem(to);
  };

  /** The next one comes to hand when this one is decided. */
  const decide = async (item: WaitingExcerpt, decision: Promise<boolean>) => {
    const index = indexOf(items, item);
    const next = (items[index + 1] ?? items[index - 1])?.excerpt.id;
    if (!(await decision)) return;
    setSelection(null);
    setCurrentId(next ?? null);
    focusItem(next);
  };
  const actionsOf = (item: WaitingExcerpt) => ({
    onPick: () => pick(item.excerpt.id),
    onConfirm: () => void (item.suggestion && decide(item, anchor(item, item.suggestion))),
    onReselect: () => void (selection && decide(item, anchor(item, selection))),
    onDrop: () => void decide(item, drop(item)),
  });
  const mayDecide = ({ excerpt }: WaitingExcerpt) =>
    may.code && (excerpt.coderId === userId || may.codeOthers);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || pending || !current) return;
    const focused = (event.target as Element).closest<HTMLElement>('[data-waiting]')?.dataset.waiting;
    const inList = focused !== undefined;
    const item = items.find(({ excerpt }) => excerpt.id === focused) ?? current;
    const { onConfirm, onReselect, onDrop } = actionsOf(item);
    const able = mayDecide(item);
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: inList ? () => step(item, 1) : undefined,
      ArrowUp: inList ? () => step(item, -1) : undefined,
      c: able && !selection ? onConfirm : undefined,
      r: able ? onReselect : undefined,
      Delete: able && inList ? onDrop : undefined,
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  if (items.length === 0) return <NothingWaits href={`/studies/${slug}/documents/${id}`} />;
  return (
    // the keys act on whatever has the focus inside
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- each thing in it can be reached by itself
    <div
      onKeyDown={press}
      className="flex min-h-0 flex-1 overflow-hidden max-lg:flex-col max-md:h-[90dvh] max-md:flex-none"
    >
      <section
        aria-label={t('list')}
        className="flex w-[30rem] shrink-0 flex-col gap-3 overflow-y-auto border-r border-line p-4 max-lg:max-h-[50%] max-lg:w-full max-lg:border-r-0"
      >
        <p role="status" className="text-ink-2">
          {t('count', { count: items.length })}
        </p>
        <ol ref={list} className="flex flex-col gap-3">
          {items.map((item) => (
            <WaitingItem
              key={item.excerpt.id}
              item={item}
              isNotes={isNotes}
              isCurrent={item === current}
              chosen={item === current && selection ? text.slice(selection.start, selection.end) : null}
              editable={mayDecide(item)}
              pending={pending}
              {...actionsOf(item)}
            />
          ))}
        </ol>
      </section>
      <div className="min-w-0 flex-1 max-lg:min-h-0 max-lg:border-t max-lg:border-line">
        {reading.failed && (
          <div className="p-4">
            <Notice tone="bad" alert action={<Button onClick={reading.retry}>{t('retry')}</Button>}>
              {t('loadFailed')}
            </Notice>
          </div>
        )}
        {reading.data && (
          <Transcript
            ref={transcript}
            label={t('text')}
            text={text}
            paragraphs={reading.data.paragraphs}
            codings={NO_CODINGS}
            selected={null}
            selection={selection ?? current?.suggestion ?? null}
            onSelect={setSelection}
            onClickAt={() => setSelection(null)}
            onPick={pick}
          />
        )}
      </div>
    </div>
  );
}

const NO_CODINGS: never[] = [];

/** Of one that is lost: where it stood. */
function placeOf({ suggestion, excerpt: { start, end } }: WaitingExcerpt): OffsetRange {
  return suggestion ?? { start, end };
}

const indexOf = (items: readonly WaitingExcerpt[], item: WaitingExcerpt | undefined) =>
  items.findIndex(({ excerpt }) => excerpt.id === item?.excerpt.id);
