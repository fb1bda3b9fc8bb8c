'use client';

import dynamic from 'next/dynamic';

/** The tree widget is heavy: its code comes apart from the page's. */
export const CodebookLoader = dynamic(() => import('@/components/codebook/codebook'));
