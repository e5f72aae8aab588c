import { Input, type InputProps } from 'antd';
import { formText } from './form-text.ts';

/** A password that can be shown while it is typed; the switch is a word, not a picture. */
export function PasswordInput(props: InputProps) {
  return (
    <Input.Password
      {...props}
      maxLength={1024}
      iconRender={(isVisible) => (
        <span className="show-password">{isVisible ? formText.hidePassword : formText.showPassword}</span>
      )}
    />
  );
}
