import Markdown from 'react-markdown';
import { safeLink } from '@/lib/core/legal/legal-page';

/** A text in Markdown. HTML in it is shown as it is written, and images are left out: nothing is asked of other servers. */
export function LegalText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-3 leading-relaxed wrap-anywhere [&_a]:text-accent [&_a]:underline [&_h2]:mt-4 [&_h2]:text-lg [&_h2]:font-semibold [&_h3]:mt-2 [&_h3]:font-semibold [&_li]:my-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
      <Markdown urlTransform={safeLink} disallowedElements={['img']} components={{ h1: 'h2' }}>
        {text}
      </Markdown>
    </div>
  );
}
