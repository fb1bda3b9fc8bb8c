import { convergence } from './codebook-convergence';
import { integration } from './codebook-integration';
import { setting } from './codebook-setting';
import type { DemoTheme } from './demo-content';

/** Parents before children; the hues of neighbouring branches lie far apart. */
export const codebook: readonly DemoTheme[] = [...convergence, ...integration, ...setting];
