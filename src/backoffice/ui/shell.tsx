import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { weekdayName } from '../../core/deadlines/clock-explanation.ts';
import { formatChinese, weekdayOf } from '../../core/values/plain-date.ts';
import { frameText } from './frame-text.ts';
import { MainMenu } from './main-menu.tsx';
import { PersonCorner } from './person-corner.tsx';
import { useMe, useToday } from './session.ts';

/** The frame around every page: skip link, head with agency and person, menu, main part. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {frameText.skip}
      </a>
      <Head />
      <aside className="side">
        <MainMenu />
      </aside>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Head() {
  const { agency } = useMe();
  const today = useToday();
  return (
    <header className="head">
      <NarrowMenu />
      <div className="head-name">
        <strong>{agency.name}</strong>
        <span className="head-product">{frameText.product}</span>
      </div>
      {agency.isDemo ? <span className="demo-mark">{frameText.demo}</span> : null}
      <p className="head-day">
        {frameText.today}
        {formatChinese(today)}　{weekdayName(weekdayOf(today))}
      </p>
      <div className="head-person">
        <PersonCorner />
      </div>
    </header>
  );
}

/** On narrow screens the menu and the person's own affairs stand in a drawer. */
function NarrowMenu() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="narrow-menu">
      <Button onClick={() => setOpen(true)} aria-expanded={isOpen}>
        {frameText.menu}
      </Button>
      <Drawer title={frameText.menu} placement="left" size={300} open={isOpen} onClose={close}>
        <MainMenu onChosen={close} />
        <div className="drawer-person">
          <PersonCorner onChosen={close} />
        </div>
      </Drawer>
    </div>
  );
}
