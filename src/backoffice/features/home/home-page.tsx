import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { getHome } from '../../../contract/home.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { LampMark } from '../../ui/lamp-mark.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { text } from './text.ts';

type Home = Static<(typeof getHome)['reply']>;

/** What is next, as sentences with a button each, most urgent first, and a few figures. */
export function HomePage() {
  const home = useQuery({ queryKey: ['home'], queryFn: () => call(getHome) });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={home}>
        {({ tasks, figures }) => (
          <>
            {figures.length === 0 ? null : <Figures figures={figures} />}
            <Tasks tasks={tasks} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Figures({ figures }: Pick<Home, 'figures'>) {
  return (
    <section aria-label={text.figures} className="figures">
      {figures.map(({ label, value, link }) => (
        <AppLink key={label} to={link} className="figure">
          <span className="figure-label">{label}</span>
          <span className="figure-value">{value}</span>
        </AppLink>
      ))}
    </section>
  );
}

function Tasks({ tasks }: Pick<Home, 'tasks'>) {
  if (tasks.length === 0) {
    return (
      <div className="nothing">
        <p className="nothing-title">{text.nothing}</p>
        <p>{text.nothingHint}</p>
      </div>
    );
  }
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title">{text.tasks}</h2>
      <ol className="tasks">
        {tasks.map(({ sentence, button, link, lamp, lampText, dueOn }) => (
          <li key={link + sentence} className="task">
            <LampMark lamp={lamp} text={lamp === 'grey' ? text.waiting : lampText} />
            <p className="task-sentence">{sentence}</p>
            {dueOn === null ? null : (
              <span className="task-due">
                {text.due} {dueOn}
              </span>
            )}
            <AppLink to={link} className="link-button">
              {button}
            </AppLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
