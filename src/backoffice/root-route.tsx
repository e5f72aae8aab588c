import { createRootRoute } from '@tanstack/react-router';
import { Gate } from './gate.tsx';
import { MissingPage } from './ui/missing-page.tsx';

/** What every screen stands in. */
export const root = createRootRoute({ component: Gate, notFoundComponent: MissingPage });
