import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles/base.css';
import './ui/styles/home.css';
import './ui/styles/shell.css';
import './ui/styles/form.css';
import './ui/styles/desk.css';
import './ui/styles/ledger.css';
import './ui/styles/page.css';
import './ui/styles/official.css';
import './ui/styles/report.css';
import './ui/styles/filings.css';
import './ui/styles/report-companion.css';
import './ui/styles/specimen.css';
import './ui/styles/truth.css';
import './ui/styles/calendar.css';
import './ui/styles/attachment.css';
import './ui/styles/paper.css';
import './ui/styles/item.css';
import './ui/styles/item-editor.css';
import './ui/styles/item-review.css';
import './ui/styles/print.css';
import { router } from './routes.tsx';
import { AppProviders } from './ui/app-providers.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element #root.');

// browsers hide the attribute from scripts; the property keeps what the server wrote
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

createRoot(place).render(
  <StrictMode>
    <AppProviders nonce={nonce}>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>,
);
