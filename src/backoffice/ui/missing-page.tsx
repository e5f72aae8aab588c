import { Link } from '@tanstack/react-router';
import { PageHead } from './page-head.tsx';

/** An address at which there is nothing. */
export function MissingPage() {
  return (
    <>
      <PageHead title="没有这个页面" lead="地址可能有误，或者页面已经移走。请从菜单进入。" />
      <Link to="/" className="link-button">
        回到首页
      </Link>
    </>
  );
}
