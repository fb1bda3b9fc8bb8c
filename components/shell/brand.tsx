import Link from 'next/link';

export function Brand() {
  return (
    <Link
      href="/studies"
      className="flex items-center gap-2 px-2 pb-3 font-serif text-lg leading-none font-semibold"
    >
      <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 fill-accent">
        <rect width="3.4" height="14" rx="1" />
        <rect x="5.3" width="3.4" height="14" rx="1" opacity=".6" />
        <rect x="10.6" width="3.4" height="14" rx="1" opacity=".32" />
      </svg>
      Sinossi
    </Link>
  );
}
