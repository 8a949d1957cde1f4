# Written for the release {{tag}}: {{base}}/{{tag}}
class {{class}} < Formula
  desc "{{summary}}"
  homepage "{{homepage}}"
  version "{{version}}"
  {{#license}}
  license "{{license}}"
  {{/license}}
  {{^license}}
  license :cannot_represent
  {{/license}}

  {{#systems}}
  on_{{system}} do
    {{#files}}
    on_{{cpu}} do
      url "{{url}}"
      sha256 "{{sha256}}"
    end
    {{/files}}
  end

  {{/systems}}
  {{#python}}
  depends_on "python@{{python}}"

  {{/python}}
  {{#only}}
  depends_on :{{only}}

  {{/only}}
  def install
    files = Dir["*"]
    if files.one? && File.file?(files.first)
      chmod 0755, files.first
      bin.install files.first => "{{program}}"
      {{#others}}
      bin.install_symlink bin/"{{program}}" => "{{command}}"
      {{/others}}
    else
      libexec.install files
      (bin/"{{program}}").write_env_script libexec/"{{inside}}", {}
      {{#others}}
      (bin/"{{command}}").write_env_script libexec/"{{otherInside}}", {}
      {{/others}}
    end
  end

  test do
    assert_predicate bin/"{{program}}", :executable?
  end
end
