'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useReducer, useState } from 'react';
import { changeDesk, chosenNames, mistakesOn, nameByHand, namesOf } from '@/components/pseudonyms/desk-names';
import { DeskFoot } from '@/components/pseudonyms/desk-foot';
import { NameList } from '@/components/pseudonyms/name-list';
import { NamedText } from '@/components/pseudonyms/named-text';
import { useSendNames } from '@/components/pseudonyms/use-send-names';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { Proposals } from '@/lib/domain/pseudonyms/get-proposals';
import type { Pseudonymised } from '@/lib/flows/pseudonymise-document';

interface PseudonymDeskProps {
  /** Of the document, the same in the API. */
  path: string;
  language: 'it' | 'en';
  proposals: Proposals;
  text: string;
  onDone: (result: Pseudonymised) => void;
  /** The document has a newer text: what was found is of an older one. */
  onStale: () => void;
}

/** The names that were found, the text they stand in, and what is to become of them. */
export function PseudonymDesk({ path, language, proposals, text, onDone, onStale }: PseudonymDeskProps) {
  const t = useTranslations('pseudonyms');
  const [names, change] = useReducer(changeDesk, proposals, namesOf);
  const [current, setCurrent] = useState<string | null>(names[0]?.key ?? null);
  const [place, setPlace] = useState<number | null>(null);
  const [after, setAfter] = useState(false);
  const mistakes = useMemo(() => mistakesOn(names), [names]);
  const sending = useSendNames({ path, versionId: proposals.versionId, onDone });
  useUnsavedGuard(chosenNames(names).length > 0, t('leave'));

  function show(key: string, start: number | null = null): void {
    setCurrent(key);
    setPlace(start ?? names.find((name) => name.key === key)?.occurrences[0]?.start ?? null);
  }

  /** Whether the text has it. */
  function add(written: string, selected: { start: number; end: number } | null = null): boolean {
    const name = nameByHand({ text, language }, names, written, selected);
    if (!name) return false;
    change({ type: 'add', name });
    show(name.key, selected?.start ?? name.occurrences[0]?.start);
    return true;
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto lg:grid lg:grid-cols-[minmax(0,1fr)_27rem] lg:grid-rows-[minmax(0,1fr)_auto]">
      <NamedText
        text={text}
        names={names}
        current={current}
        place={place}
        after={after}
        onView={setAfter}
        onMark={show}
        onAdd={(range) => add(text.slice(range.start, range.end), range)}
      />
      <NameList
        text={text}
        names={names}
        current={current}
        mistakes={mistakes}
        refusals={sending.refusals}
        onShow={show}
        onChange={change}
        onAdd={add}
      />
      <DeskFoot
        names={names}
        mistakeCount={mistakes.size}
        sending={sending}
        onSend={(reason) => void sending.send(names, reason)}
        onStale={onStale}
      />
    </div>
  );
}
