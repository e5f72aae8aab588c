import { useMutation } from '@tanstack/react-query';
import { Button, Form, type FormInstance, type FormProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { formText } from './form-text.ts';
import { type FieldFault, Problem } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface ActionFormProps<Values, Reply> {
  readonly name: string;
  readonly form: FormInstance<Values>;
  readonly submitLabel: string;
  readonly send: (values: Values) => Promise<Reply>;
  readonly onDone: (reply: Reply) => void;
  readonly onProblem?: (problem: Problem) => void;
  readonly children: ReactNode;
  readonly initialValues?: Partial<Values>;
  readonly onValuesChange?: (values: Values) => void;
  /** Fields of the form under the names that the server gives them, where the two differ. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly layout?: FormProps['layout'];
  /** Further buttons beside the one that submits. */
  readonly besides?: ReactNode;
  readonly isDangerous?: boolean;
  /** What cannot be taken back is shown once more before it is sent. */
  readonly confirm?: (values: Values) => ReactNode;
  readonly className?: string;
}

/**
 * A form that sends itself once. Faults stand at their fields and in a summary that takes the focus; whatever was typed
 * stays, also when the network is lost. Ctrl+Enter sends from anywhere inside.
 */
export function ActionForm<Values extends object, Reply>(props: ActionFormProps<Values, Reply>) {
  const { form, name, children, initialValues, aliases = {}, layout = 'vertical' } = props;
  const sending = useSending(props);
  const submission = { label: props.submitLabel, isDangerous: props.isDangerous === true };
  return (
    <Form<Values>
      form={form}
      name={name}
      layout={layout}
      scrollToFirstError={false}
      validateTrigger="onSubmit"
      onFinish={sending.submit}
      onFinishFailed={({ errorFields }) => sending.refuse(ownProblem(errorFields))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
      onValuesChange={(_, values) => props.onValuesChange?.(values)}
      {...(initialValues === undefined ? {} : { initialValues })}
      {...(props.className === undefined ? {} : { className: props.className })}
    >
      {sending.problem === null ? null : (
        <ProblemNotice
          problem={sending.problem}
          faults={faultsOf(sending.problem, aliases)}
          onRetry={() => form.submit()}
          onField={(field) => focusField(name, field)}
        />
      )}
      {children}
      <SubmitButtons {...submission} isSending={sending.isPending} besides={props.besides} />
      <ConfirmStep {...submission} words={sending.unconfirmed} onBack={sending.goBack} onConfirm={sending.confirm} />
    </Form>
  );
}

/** Sending the form: once confirmed where that is asked, with the problem that came back or that the form found itself. */
function useSending<Values extends object, Reply>(props: ActionFormProps<Values, Reply>) {
  const { form, aliases = {} } = props;
  const [ownFaults, setOwnFaults] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<Values>();
  const mutation = useMutation<Reply, Problem, Values>({
    mutationFn: props.send,
    onSuccess: props.onDone,
    onError: (problem) => {
      props.onProblem?.(problem);
      markFields(form, faultsOf(problem, aliases));
    },
  });
  return {
    isPending: mutation.isPending,
    problem: mutation.isPending ? null : (ownFaults ?? mutation.error),
    unconfirmed: waiting === undefined ? undefined : props.confirm?.(waiting),
    refuse: setOwnFaults,
    submit: (values: Values) => {
      setOwnFaults(null);
      if (props.confirm === undefined) mutation.mutate(values);
      else setWaiting(values);
    },
    goBack: () => setWaiting(undefined),
    confirm: () => {
      setWaiting(undefined);
      if (waiting !== undefined) mutation.mutate(waiting);
    },
  };
}

interface SubmitButtonsProps {
  readonly label: string;
  readonly isSending: boolean;
  readonly isDangerous: boolean;
  readonly besides: ReactNode;
}

function SubmitButtons({ label, isSending, isDangerous, besides }: SubmitButtonsProps) {
  return (
    <div className="form-buttons">
      <Button type="primary" htmlType="submit" loading={isSending} danger={isDangerous}>
        {label}
      </Button>
      {besides}
    </div>
  );
}

interface ConfirmStepProps {
  readonly words: ReactNode;
  readonly label: string;
  readonly isDangerous: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** Interrupts before something that cannot be taken back. */
function ConfirmStep({ words, label, isDangerous, onBack, onConfirm }: ConfirmStepProps) {
  return (
    <Modal
      title={formText.check}
      open={words !== undefined}
      onCancel={onBack}
      onOk={onConfirm}
      okText={formText.confirm(label)}
      cancelText={formText.backToForm}
      okButtonProps={{ danger: isDangerous }}
    >
      {words}
    </Modal>
  );
}

function ownProblem(errorFields: readonly { name: (string | number)[]; errors: string[] }[]): Problem {
  const faults = errorFields.map(({ name, errors }) => ({ field: name.join('.'), message: errors[0] ?? '' }));
  return new Problem(422, { reason: 'invalidInput', message: faults[0]?.message ?? '', errors: faults });
}

function faultsOf(problem: Problem, aliases: Readonly<Record<string, string>>): readonly FieldFault[] {
  return problem.faults.map(({ field, message }) => ({ field: aliases[field] ?? field, message }));
}

function markFields(form: FormInstance, faults: readonly FieldFault[]): void {
  form.setFields(faults.map(({ field, message }) => ({ name: field.split('.'), errors: [message] })));
}

/** Puts the focus into the control of a field; of a group of choices, into its first one. */
function focusField(form: string, field: string): void {
  const found = document.getElementById(`${form}_${field.replaceAll('.', '_')}`);
  const control = found?.matches('input, textarea, select, button')
    ? found
    : found?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
