import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem } from '@/components/api/call-api';
import { useSubmit } from '@/components/api/use-submit';
import {
  draftOf,
  type AsideEdit,
  type BaseText,
  type CorrectionDraft,
  type Opening,
} from '@/components/correction/correction-draft';
import { fetchExcerpts, fetchText } from '@/components/correction/fetch-correction';
import { takeOver } from '@/components/correction/take-over';
import { usePad } from '@/components/correction/use-pad';
import { useKeptText } from '@/components/kept/use-kept-text';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { StandingVersion } from '@/components/versions/standing-version';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { SavedVersion } from '@/lib/flows/save-version';

interface CorrectionInput {
  /** Of the document, below the API's base. */
  path: string;
  language: string;
  label: string;
  first: BaseText;
  firstExcerpts: ExcerptView[];
}

/** A correction from its first key to its version: kept meanwhile, and brought over when somebody else saves first. */
export function useCorrection({ path, language, label, first, firstExcerpts }: CorrectionInput) {
  const t = useTranslations('correction');
  const [opening, setOpening] = useState<Opening>({ base: first, edits: [] });
  const [excerpts, setExcerpts] = useState<readonly ExcerptView[]>(firstExcerpts);
  const [reason, setReason] = useState('');
  const [aside, setAside] = useState<readonly AsideEdit[]>([]);
  const [written, setWritten] = useState<SavedVersion | null>(null);
  const [meanwhile, setMeanwhile] = useState<StandingVersion | null>(null);
  const [problem, setProblem] = useState<'unreadable' | 'unreachable' | null>(null);
  const { pad, shown } = usePad({ opening, excerpts, label: t('text'), language });
  const { base } = opening;

  const submission = useSubmit<SavedVersion>({
    method: 'POST',
    path: `${path}/versions`,
    onDone(answer) {
      kept.forget();
      setWritten(answer);
    },
  });
  const saved = written !== null;
  const { id, number, sha256 } = base;
  const draft = draftOf({ base: { id, number, sha256 }, edits: shown.edits, reason, aside });

  const resume = async (found: CorrectionDraft) => {
    setReason(found.reason);
    setAside(found.aside);
    if (found.base.id === first.id) {
      setOpening({ base: first, edits: found.edits });
      return;
    }
    try {
      setOpening({ base: await fetchText(path, found.base), edits: found.edits });
      setMeanwhile({ ...first, sha256: first.sha256 });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 0) throw error;
      // its text is gone: what was written into it can still be read and copied
      const lone = found.edits.map(({ insert }) => ({ before: '', mine: insert, at: 0 }));
      setAside([...found.aside, ...lone]);
    }
  };
  const kept = useKeptText<CorrectionDraft>({
    place: `correction ${path}`,
    label,
    value: saved ? null : draft,
    onFound: (found) => void resume(found).catch(() => setProblem('unreachable')),
  });
  useUnsavedGuard(draft !== null && !saved, t('unsaved'));

  const conflict = (submission.conflict as StandingVersion | undefined) ?? meanwhile;
  // settled as soon as it is what is corrected
  const theirs = conflict && conflict.id !== base.id ? conflict : null;

  return {
    pad,
    shown,
    base,
    reason,
    setReason,
    aside,
    setAside,
    theirs,
    written,
    problem,
    submission,
    foundAt: kept.foundAt,
    isUnsaved: draft !== null,
    save: () => void submission.submit({ reason, versionId: base.id, edits: pad.settle() }),
    discard() {
      kept.forget();
      setReason('');
      setAside([]);
      setOpening({ base, edits: [] });
    },
    async carryOver(to: StandingVersion) {
      setProblem(null);
      if (to.sha256 === null) {
        setProblem('unreadable');
        return;
      }
      try {
        const version = { id: to.id, number: to.number, sha256: to.sha256 };
        const [text, fresh] = await Promise.all([fetchText(path, version), fetchExcerpts(path)]);
        const taken = takeOver(base, pad.settle(), text);
        setAside([...aside, ...taken.aside]);
        setExcerpts(fresh);
        setOpening({ base: text, edits: taken.edits });
      } catch {
        setProblem('unreachable');
      }
    },
  };
}

export type Correction = ReturnType<typeof useCorrection>;
