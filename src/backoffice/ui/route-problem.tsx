import { Button } from 'antd';
import { PageHead } from './page-head.tsx';

/** A page that broke, or whose files could not be loaded because the network was lost or the product was renewed. */
export function RouteProblem({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <PageHead title="页面没有打开" lead="可能是网络中断，或者系统刚刚更新。请重试；仍不行的，请刷新浏览器。" />
      <div className="form-buttons">
        <Button type="primary" onClick={reset}>
          重试
        </Button>
        <Button onClick={() => window.location.reload()}>刷新</Button>
      </div>
    </>
  );
}
