'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/field';

interface WordsFilterProps {
  label: string;
  placeholder: string;
  className: string;
  /** What is asked for by now. */
  words: string;
  onAsk: (words: string | undefined) => void;
}

/** Words to look for; they wait for Enter, or for leaving the field. */
export function WordsFilter({ words, onAsk, ...field }: WordsFilterProps) {
  const [typed, setTyped] = useState(words);
  const ask = () => {
    const wanted = typed.trim();
    if (wanted !== words) onAsk(wanted || undefined);
  };
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        {...field}
        type="search"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={ask}
      />
    </form>
  );
}
