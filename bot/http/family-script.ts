import { familyText as t } from '../../shared/family-page/text.ts';

const words = JSON.stringify({ saved: t.saved, saving: t.saving, notSaved: t.notSaved, stale: t.stale, ...t.aloud });

/**
 * What saves each answer as it is typed, in the browser. The form works without it by its buttons. Its hash is in the
 * page's policy, so no other script runs. One save at a time: what was typed meanwhile goes next, and what could not be
 * sent stays to be sent. Each part can be read aloud by a voice of the device itself, so no word goes over the net; what is typed is
 * never read.
 */
export const familyScript = `(function(){
var form=document.querySelector('form[data-save]');if(!form||!window.fetch)return;
var say=document.getElementById('state'),w=${words},waiting={},busy=false,timer;
function valuesOf(name){
var all=form.querySelectorAll('[name="'+name+'"]'),values=[];
for(var i=0;i<all.length;i++){var e=all[i];if(e.type!=='checkbox'&&e.type!=='radio'||e.checked)values.push(e.value)}
return values.length?values:['']}
function turn(names){
var box=document.getElementById('turn'),at=names.length&&document.getElementById(names[0]);if(!box)return;
if(at&&box.hidden){at.closest('.field').after(box);box.hidden=false}else if(!at)box.hidden=true}
function send(){
clearTimeout(timer);var names=Object.keys(waiting);if(busy||!names.length)return;
busy=true;var sent=waiting;waiting={};
var body=new URLSearchParams();body.append('form',form.elements.form.value);body.append('seen',form.elements.seen.value);
names.forEach(function(name){valuesOf(name).forEach(function(value){body.append(name,value)})});
say.textContent=w.saving;
fetch(form.dataset.save,{method:'POST',body:body,headers:{accept:'application/json'},credentials:'same-origin',keepalive:true})
.then(function(r){return r.json().then(function(a){if(!r.ok)throw new Error(a.detail||w.notSaved);return a})})
.then(function(a){say.textContent=a.stale.length?w.stale:w.saved;turn(a.turn)})
.catch(function(e){for(var n in sent)waiting[n]=true;say.textContent=e instanceof TypeError?w.notSaved:e.message;timer=setTimeout(send,8000)})
.then(function(){busy=false;if(Object.keys(waiting).length&&say.textContent===w.saved)send()})}
function note(e,after){var name=e.target.name;if(!name||name==='form'||name==='seen')return;waiting[name]=true;clearTimeout(timer);timer=setTimeout(send,after)}
form.addEventListener('input',function(e){note(e,1200)});
form.addEventListener('change',function(e){note(e,0)});
document.addEventListener('visibilitychange',function(){if(document.visibilityState==='hidden')send()});
window.addEventListener('pagehide',send);
var voices=window.speechSynthesis;if(!voices||!window.SpeechSynthesisUtterance)return;
function mine(){var all=voices.getVoices().filter(function(v){return v.localService&&/^en/i.test(v.lang)});
return all.filter(function(v){return /^en.GB/i.test(v.lang)})[0]||all[0]}
function quiet(){voices.cancel();form.querySelectorAll('.aloud').forEach(function(b){b.firstChild.data=w.read})}
form.querySelectorAll('section').forEach(function(part){
var title=part.querySelector('h2'),b=document.createElement('button'),more=document.createElement('span');
b.type='button';b.className='aloud';b.append(w.read,more);more.className='unseen';more.textContent=': '+title.textContent;
b.addEventListener('click',function(){
var was=b.firstChild.data===w.stop,voice=mine();quiet();if(was)return;
if(!voice){say.textContent=w.noVoice;return}
b.firstChild.data=w.stop;var texts=part.querySelectorAll('h2,p,legend,label,.hint');
texts.forEach(function(e,at){var u=new SpeechSynthesisUtterance(e.textContent);u.voice=voice;u.lang='en-GB';
if(at===texts.length-1)u.onend=quiet;voices.speak(u)})});
title.after(b)});
window.addEventListener('pagehide',quiet)
})();`;
