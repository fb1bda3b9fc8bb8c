import { Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { AsideList } from '@/components/correction/aside-list';
import type { CorrectionDeskProps } from '@/components/correction/correction-desk';
import type { BaseText } from '@/components/correction/correction-draft';
import { CorrectionFoot } from '@/components/correction/correction-foot';
import { CorrectionConflict } from '@/components/correction/correction-conflict';
import type { CorrectionPad } from '@/components/correction/correction-pad';
import { CorrectionReport } from '@/components/correction/correction-report';
import { documentPath } from '@/components/correction/fetch-correction';
import { SaveDialog } from '@/components/correction/save-dialog';
import { useCorrection, type Correction } from '@/components/correction/use-correction';
import { FoundNotice } from '@/components/kept/found-notice';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface CorrectionEditorProps extends CorrectionDeskProps {
  first: BaseText;
  firstExcerpts: ExcerptView[];
}

/** A transcript under correction, up to its new version. */
export function CorrectionEditor({ slug, language, document, first, firstExcerpts }: CorrectionEditorProps) {
  const t = useTranslations('correction');
  const path = documentPath(slug, document.id);
  const label = t('label', { title: `${document.citation} · ${document.title}` });
  const correction = useCorrection({ path, language, label, first, firstExcerpts });
  const [saving, setSaving] = useState(false);
  const { pad, shown, base, theirs, written } = correction;
  const subtitle = `${document.citation} · ${document.title} · ${t('onVersion', { number: base.number })}`;

  if (written)
    return (
      <>
        <PageHeader title={t('title')} subtitle={`${document.citation} · ${document.title}`} />
        <CorrectionReport href={path} written={written} />
      </>
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={subtitle}
        actions={
          <>
            <PadButtons pad={pad} canUndo={shown.canUndo} canRedo={shown.canRedo} />
            <LinkButton href={path}>{t('backToText')}</LinkButton>
            <Button
              variant="primary"
              disabled={shown.edits.length === 0 || theirs !== null}
              onClick={() => setSaving(true)}
            >
              {t('save')}
            </Button>
          </>
        }
      />
      <Messages correction={correction} path={path} />
      <PadPlace pad={pad} />
      <CorrectionFoot shown={shown} />
      {saving && !theirs && <SaveDialog correction={correction} onClose={() => setSaving(false)} />}
    </>
  );
}

function Messages({ correction, path }: { correction: Correction; path: string }) {
  const t = useTranslations('correction');
  const { pad, theirs, aside, problem, foundAt } = correction;
  return (
    <div className="flex max-h-[60%] shrink-0 flex-col gap-2 overflow-y-auto border-b border-line bg-paper px-4.5 py-2.5 empty:hidden">
      {problem && (
        <Notice tone="bad" alert>
          {t(`problem.${problem}`)}
        </Notice>
      )}
      {theirs && (
        <CorrectionConflict
          path={path}
          base={correction.base}
          theirs={theirs}
          onCarryOver={() => void correction.carryOver(theirs)}
          textToCopy={() => pad.text}
        />
      )}
      {!theirs && <FoundNotice at={foundAt} onDiscard={() => correction.discard()} />}
      {aside.length > 0 && (
        <AsideList
          aside={aside}
          onGoTo={({ at }) => pad.goTo(at)}
          onDone={(done) => correction.setAside(aside.filter((each) => each !== done))}
        />
      )}
    </div>
  );
}

function PadPlace({ pad }: { pad: CorrectionPad }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? pad.mount(place.current) : undefined), [pad]);
  return (
    <div
      ref={place}
      data-correction
      className="min-h-0 flex-1 overflow-hidden max-md:h-[75dvh] max-md:flex-none"
    />
  );
}

interface PadButtonsProps {
  pad: CorrectionPad;
  canUndo: boolean;
  canRedo: boolean;
}

function PadButtons({ pad, canUndo, canRedo }: PadButtonsProps) {
  const t = useTranslations();
  const [ctrl, shift] = [t('workspace.keys.ctrl'), t('workspace.keys.shift')];
  const buttons = [
    { icon: Undo2, label: t('workspace.undo'), keys: `${ctrl}+Z`, off: !canUndo, run: () => pad.undo() },
    {
      icon: Redo2,
      label: t('workspace.redo'),
      keys: `${ctrl}+${shift}+Z`,
      off: !canRedo,
      run: () => pad.redo(),
    },
    { icon: Search, label: t('correction.find'), keys: `${ctrl}+F`, off: false, run: () => pad.find() },
  ];
  return buttons.map(({ icon: Icon, label, keys, off, run }) => (
    <button
      key={label}
      type="button"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={off}
      onClick={run}
      className="grid size-8 place-items-center rounded-md text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden size={17} />
    </button>
  ));
}
