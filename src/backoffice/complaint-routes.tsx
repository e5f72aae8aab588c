import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { searchTexts } from './ui/search-texts.ts';

const complaints = createRoute({
  getParentRoute: () => root,
  path: '/complaints',
  validateSearch: searchTexts('stage', 'year', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/complaints/complaint-list.tsx'), 'ComplaintList'),
});
const complaint = createRoute({
  getParentRoute: () => root,
  path: '/complaints/$complaintId',
  component: lazyRouteComponent(() => import('./features/complaint/complaint-page.tsx'), 'ComplaintPage'),
});
const inquiries = createRoute({
  getParentRoute: () => root,
  path: '/inquiries',
  validateSearch: searchTexts('offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/inquiries/inquiry-list.tsx'), 'InquiryList'),
});
const inquiry = createRoute({
  getParentRoute: () => root,
  path: '/inquiries/$inquiryId',
  component: lazyRouteComponent(() => import('./features/inquiry/inquiry-page.tsx'), 'InquiryPage'),
});

/** Screens of complaints, of the supervising agency and of the unit. */
export const complaintRoutes = [complaints, complaint, inquiries, inquiry] as const;
