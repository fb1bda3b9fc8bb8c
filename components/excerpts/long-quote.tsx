'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

/** About eight lines. */
const LONG = 600;

/** Whole when it is short; a long one opens when asked. */
export function LongQuote({ text }: { text: string }) {
  const t = useTranslations('excerpts');
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <blockquote
        className={joinClasses(
          'max-w-[70ch] font-serif text-[1.02rem] leading-relaxed wrap-anywhere whitespace-pre-line',
          isLong && !isOpen && 'line-clamp-6',
        )}
      >
        {text}
      </blockquote>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="self-start font-medium text-accent hover:underline"
        >
          {t(isOpen ? 'showLess' : 'showAll')}
        </button>
      )}
    </>
  );
}
