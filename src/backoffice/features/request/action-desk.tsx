import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { isOutcome, reportRowOf } from '../../../core/requests/outcomes.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { useMe, useToday } from '../../ui/session.ts';
import type { OpenRequest } from './open-request.ts';
import { RequestActionForm } from './request-action-form.tsx';
import { actionGroups, groupOf, isOffered, type OfferedAction } from './take-action.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

const route = getRouteApi('/requests/$requestId');

interface Offer {
  readonly action: OfferedAction;
  readonly label: string;
  readonly cite: string;
}

interface ActionDeskProps {
  readonly opened: OpenRequest;
  readonly desk: RequestDesk | undefined;
}

/** What may be done now, as buttons; each opens a small form on the spot. */
export function ActionDesk({ opened, desk }: ActionDeskProps) {
  const { action: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const [done, setDone] = useState<Offer>();
  const offers = offersOf(opened);
  const chosen = offers.find(({ action }) => action === asked);
  const open = (action?: OfferedAction) => {
    setDone(undefined);
    void navigate({ search: action === undefined ? {} : { action }, replace: true });
  };
  const finish = (offer: Offer) => {
    open();
    setDone(offer);
    void cache.invalidateQueries();
  };
  return (
    <section aria-label={text.actions} className="action-desk">
      {done === undefined ? null : <DoneNotice offer={done} outcome={opened.record.outcome} />}
      {offers.length === 0 && done === undefined ? <p className="quiet">{text.noActions}</p> : null}
      <GroupedOffers offers={offers} chosen={chosen} onChoose={open} />
      {chosen === undefined ? null : (
        <RequestActionForm
          key={chosen.action}
          offer={chosen}
          opened={opened}
          desk={desk}
          onCancel={() => open()}
          onDone={() => finish(chosen)}
        />
      )}
    </section>
  );
}

/** A decision is made with the coach; what is offered here is to enter one that was signed on paper. */
function offersOf({ allowed }: OpenRequest): readonly Offer[] {
  return allowed.flatMap(({ action, label, cite }) =>
    isOffered(action) ? [{ action, cite, label: action === 'close' ? text.closeOnPaper : label }] : [],
  );
}

function GroupedOffers({ offers, ...rest }: Omit<OfferButtonsProps, 'label'>) {
  return actionGroups.map((group) => (
    <OfferButtons
      key={group}
      label={text.groups[group]}
      offers={offers.filter(({ action }) => groupOf(action) === group)}
      {...rest}
    />
  ));
}

interface OfferButtonsProps {
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly chosen: Offer | undefined;
  /** Called without an action when the chosen one is closed again. */
  readonly onChoose: (action?: OfferedAction) => void;
}

function OfferButtons({ label, offers, chosen, onChoose }: OfferButtonsProps) {
  if (offers.length === 0) return null;
  return (
    <fieldset className="form-buttons action-group">
      <legend>{label}</legend>
      {offers.map((offer) => (
        <Button
          key={offer.action}
          type={isMain(offer.action) && chosen === undefined ? 'primary' : 'default'}
          aria-expanded={offer === chosen}
          onClick={() => onChoose(offer === chosen ? undefined : offer.action)}
        >
          {offer.label}
        </Button>
      ))}
    </fieldset>
  );
}

function DoneNotice({ offer, outcome }: { readonly offer: Offer; readonly outcome: string | null }) {
  const { agency, outcomes } = useMe();
  const today = useToday();
  const counts = offer.action === 'close' || offer.action === 'withdraw' || offer.action === 'merge';
  return (
    <Alert
      type="success"
      showIcon
      className="above-form"
      role="status"
      title={text.done(offer.label)}
      action={
        counts && outcome !== null && isOutcome(outcome) ? (
          <Link
            to="/tables/$agencyId/$year"
            params={{ agencyId: agency.id, year: String(yearOf(today)) }}
            search={{ row: reportRowOf(outcome, outcomes) }}
            className="link-button"
          >
            {text.seeTable}
          </Link>
        ) : undefined
      }
    />
  );
}

/** The step that usually comes next stands out. */
function isMain(action: OfferedAction): boolean {
  return action === 'serve' || action === 'confirmReceipt' || action === 'receiveCorrection';
}
