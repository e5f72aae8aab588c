import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { isOutcome, reportRowOf } from '../../../core/requests/outcomes.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { useMe, useToday } from '../../ui/session.ts';
import type { OpenRequest } from './open-request.ts';
import { RequestActionForm } from './request-action-form.tsx';
import { type ActionGroup, foldedGroups, groupOf, isOffered, type OfferedAction } from './take-action.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

const route = getRouteApi('/requests/$requestId');

interface Offer {
  readonly action: OfferedAction;
  /** The action by the name it has in the table. */
  readonly name: string;
  readonly label: string;
  readonly cite: string;
}

interface ActionDeskProps {
  readonly opened: OpenRequest;
  readonly desk: RequestDesk | undefined;
}

/** What may be done now: the usual as buttons, notices as the papers that make them, the seldom folded away. */
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
      <Offers offers={offers} chosen={chosen} onChoose={open} requestId={opened.record.requestId} />
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

/** A decision is made with the coach and a notice as a paper; the actions themselves enter what went out on paper. */
function offersOf({ allowed }: OpenRequest): readonly Offer[] {
  return allowed.flatMap(({ action, label, cite }) => {
    if (!isOffered(action)) return [];
    const onPaper = action === 'close' ? text.closeOnPaper : text.onPaper(label);
    return [{ action, cite, name: label, label: groupOf(action) === 'onPaper' ? onPaper : label }];
  });
}

interface OffersProps extends OfferButtonsProps {
  readonly requestId: string;
}

function Offers({ offers, requestId, ...choice }: OffersProps) {
  const inGroup = (group: ActionGroup) => offers.filter(({ action }) => groupOf(action) === group);
  const notices = inGroup('onPaper').filter(({ action }) => action !== 'close');
  const folded = foldedGroups.filter((group) => inGroup(group).length > 0);
  const isOpen = choice.chosen !== undefined && folded.some((group) => inGroup(group).includes(choice.chosen as Offer));
  return (
    <>
      <OfferRow label={text.groups.forward} isEmpty={inGroup('forward').length === 0}>
        <OfferButtons offers={inGroup('forward')} {...choice} />
      </OfferRow>
      <OfferRow label={text.groups.asking} isEmpty={notices.length + inGroup('asking').length === 0}>
        {notices.map(({ action, name }) => (
          <AppLink key={action} to={`/requests/${requestId}/papers?for=${action}`} className="link-button">
            {name}
          </AppLink>
        ))}
        <OfferButtons offers={inGroup('asking')} {...choice} />
      </OfferRow>
      {folded.length === 0 ? null : (
        <details className="more-actions" open={isOpen}>
          <summary>{text.more}</summary>
          {folded.map((group) => (
            <OfferRow key={group} label={text.groups[group]} isEmpty={false}>
              <OfferButtons offers={inGroup(group)} {...choice} />
            </OfferRow>
          ))}
        </details>
      )}
    </>
  );
}

interface OfferRowProps {
  readonly label: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function OfferRow({ label, isEmpty, children }: OfferRowProps) {
  if (isEmpty) return null;
  return (
    <fieldset className="form-buttons action-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

interface OfferButtonsProps {
  readonly offers: readonly Offer[];
  readonly chosen: Offer | undefined;
  /** Called without an action when the chosen one is closed again. */
  readonly onChoose: (action?: OfferedAction) => void;
}

function OfferButtons({ offers, chosen, onChoose }: OfferButtonsProps) {
  return offers.map((offer) => (
    <Button
      key={offer.action}
      type={isMain(offer.action) && chosen === undefined ? 'primary' : 'default'}
      aria-expanded={offer === chosen}
      onClick={() => onChoose(offer === chosen ? undefined : offer.action)}
    >
      {offer.label}
    </Button>
  ));
}

function DoneNotice({ offer, outcome }: { readonly offer: Offer; readonly outcome: string | null }) {
  const { agency } = useMe();
  const today = useToday();
  const counts = offer.action === 'close' || offer.action === 'withdraw' || offer.action === 'merge';
  return (
    <Alert
      type="success"
      showIcon
      className="above-form"
      role="status"
      title={text.done(offer.name)}
      action={
        counts && outcome !== null && isOutcome(outcome) ? (
          <Link
            to="/tables/$agencyId/$year"
            params={{ agencyId: agency.id, year: String(yearOf(today)) }}
            search={{ row: reportRowOf(outcome) }}
            className="link-button"
          >
            {text.seeTable}
          </Link>
        ) : undefined
      }
    />
  );
}

const mainActions: readonly OfferedAction[] = [
  'claim',
  'confirmReceipt',
  'receiveCorrection',
  'endThirdParty',
  'endAgency',
  'receiveStatement',
  'assessStatement',
  'serve',
];

/** The step that usually comes next stands out. */
function isMain(action: OfferedAction): boolean {
  return mainActions.includes(action);
}
