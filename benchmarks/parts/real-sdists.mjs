/**
 * Real projects of six build backends, each at a version that stays, by the SHA-256 of its sdist. Pure Python, and quick to
 * build: what is measured is whether two builds are the same.
 */

/** `name==version`, then the digest; in the groups of the backend that the project's pyproject.toml names. */
export const REAL_SDISTS = {
  setuptools: {
    'flake8-comprehensions==3.17.0': 'bf4fa102b2bf4d6c9e999e29e4b2724cbadffb70b937600fc782161be4dc0f4a',
    'Markdown==3.7': '2ae2471477cfd02dbbf038d5d9bc226d40def84b4fe2986e49b59b6b472bbed2',
    'pluggy==1.5.0': '2cffa88e94fdc978c4c574f15f9e59b7f4201d439195c3715ca9e2486f1d0cf1',
    'pytest-reverse==1.9.0': 'a3b756f13bfc5b9aa39bfc57d2d5e03ec62f7fdfed2c04cad664c283d63ce94a',
    'python-dateutil==2.9.0.post0': '37dd54208da7e1cd875388217d5e00ebd4179249f90fb72437e91a35459a0ad3',
    'requests==2.32.3': '55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760',
    'six==1.17.0': 'ff70335d468e7eb6ec65b95b99d3a2836546063f63acc5171de367e834932a81',
    'sortedcontainers==2.4.0': '25caa5a06cc30b6b83d11423433f65d1f9d76c4c6a0c90e3379eaa43b9bfdb88',
    'toolz==1.0.0': '2c86e3d9a04798ac556793bced838816296a2f085017664e4995cb40a1047a02',
    'tqdm==4.67.1': 'f8aef9c52c08c13a65f30ea34f4e5aac3fd1a34959879d7e59e63027286627f2',
  },
  hatchling: {
    'attrs==24.2.0': '5cfb1b9148b5b086569baec03f20d7b6bf3bcacc9a42bebf87ffaaca362f6346',
    'colorama==0.4.6': '08695f5cb7ed6e0531a20572697297273c47b8cae5a63ffc6d6ed5c201be6e44',
    'httpx==0.28.1': '75e98c5f16b0f35b567856f597f06ff2270a374470a5c2392242528e3e3e42fc',
    'iniconfig==2.0.0': '2d91e135bf72d31a410b17c16da610a82cb55f6b0477d1a902134b24a455b8b3',
    'jsonschema==4.23.0': 'd71497fef26351a33265337fa77ffeb82423f3ea21283cd9467bb03999266bc4',
    'platformdirs==4.3.6': '357fb2acbc885b0419afd3ce3ed34564c13c9b95c89360cd9563f73aa5e2b907',
  },
  'flit-core': {
    'click==8.1.8': 'ed53c9d8990d83c2a27deae68e4ee337473f6330c040a31d4225c9574d16096a',
    'idna==3.10': '12f65c9b470abda6dc35cf8e63cc574b1c52b11df2c86030af0ac09b01b13ea9',
    'mdurl==0.1.2': 'bb413d29f5eea38f31dd4754dd7377d4465116fb207585f97bf925588687c1ba',
    'packaging==24.2': 'c228a6dc5e932d346bc5739379109d49e8853dd8223571c7c5b55260edc0b97f',
    'tomli==2.2.1': 'cd45e1dc79c835ce60f7404ec8119f2eb06d38b1deba146f07ced3bbc44505ff',
    'typing_extensions==4.12.2': '1a7ead55c7e559dd4dee8856e3a88b41225abfe1ce8df57b7c13915fe121ffb8',
  },
  'poetry-core': {
    'cleo==2.1.0': '0b2c880b5d13660a7ea651001fb4acb527696c01f15c9ee650f377aa543fd523',
    'crashtest==0.4.1': '80d7b1f316ebfbd429f648076d6275c877ba30ba48979de4191714a75266f0ce',
    'dunamai==1.23.0': 'a163746de7ea5acb6dacdab3a6ad621ebc612ed1e528aaa8beedb8887fccd2c4',
    'rich==13.9.4': '439594978a49a09530cff7ebc4b5c7103ef57baf48d5ea3184f21d9a2befa098',
    'tomlkit==0.13.2': 'fff5fe59a87295b278abd31bec92c15d9bc4a06885ab12bcea52c71119392e79',
  },
  'pdm-backend': {
    'dep-logic==0.4.9': '5d455ea2a3da4fea2be6186d886905c57eeeebe3ea7fa967f599cb8e0f01d5c9',
    'failprint==1.0.3': '21af2e1d8da6db1d35d5ce0c1e3b8554e36bcc90339b874e6142d4c41add9b64',
    'findpython==0.6.2': 'e0c75ba9f35a7f9bb4423eb31bd17358cccf15761b6837317719177aeff46723',
    'mkdocs-autorefs==1.2.0': 'a86b93abff653521bda71cf3fc5596342b7a23982093915cb74273f67522190f',
    'typer==0.15.1': 'a0588c0a7fa68a1978a069818657778f86abe6ff5ea6abf472f940a08bfe4f0a',
    'unearth==0.17.2': '0b8a2afd3476f1ab6155fc579501ac47fffe43547d88a70e5a5b76a7fe6caa2c',
  },
  uv_build: {
    'django-htmx==1.29.0': '337dfa35b8da13fd68bf968f2b9cc9a4144a4e71f06c204d7ff10f7343988102',
    'django-permissions-policy==4.34.0': '5026d2de614de1e29eb06fbf89e3a89b9fcda50a3e8f918c058f091e5b0dbd1f',
    'patchy==3.1.0': 'e75610e820d179ef646bfee4ccb5ae2cbfdaf6940e9946ce7b715dc544aa8e50',
    'pytest-randomly==5.1.0': 'cdf8af20419969d273b97c8e7c8d688200807e815bdc733cf2a6af183080ad58',
    'rendercv==2.8': 'e51b2e96654f8eeac612c9f2ba08c703e1a59e4d3433140a3d13fdbdb7192f73',
  },
}
