@echo off
rem Runs the pavise command on Windows; builds it when it is not there or when PAVISE_BUILD is set.
setlocal
set root=%~dp0
if defined PAVISE_BUILD goto build
if exist "%root%artifacts\cli\pavise.exe" goto run
:build
pushd "%root%node" && call npm ci --silent && call npm run --silent build && popd || exit /b 3
dotnet publish "%root%src\Pavise.Cli\Pavise.Cli.csproj" -c Release -r win-x64 --no-self-contained -o "%root%artifacts\cli" -v quiet || exit /b 1
:run
"%root%artifacts\cli\pavise.exe" %*
